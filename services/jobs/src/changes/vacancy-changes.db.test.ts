import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { encodePosition } from '@heartland/shared/changes/change-position';
import { fingerprint } from '@heartland/shared/cursor';
import type { VacancyChangePage } from './change.type.js';
import { insertVacancy, openChangesWorld, updateVacancy, type ChangesWorld, type Written } from './testing.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const DAY = 24 * 60 * 60;

const statements: string[] = [];
let world: ChangesWorld;
beforeAll(async () => {
  world = await openChangesWorld((sql) => statements.push(sql));
});
afterAll(() => world.close());
beforeEach(() => world.dataSource.query('delete from vacancy'));

const insert = (id: string, written?: Written) => insertVacancy(world.dataSource, id, NOW, written);
const update = (id: string, at: Date, written: Written) => updateVacancy(world.dataSource, id, at, written);
const page = (since: string | null, now = NOW, first?: number) => world.page({ since, ...(first && { first }) }, now);
const ids = ({ changes }: VacancyChangePage) => changes.map(({ id }) => id);
const brief = ({ changes }: VacancyChangePage) => changes.map(({ op, id, at, reason }) => ({ op, id, at, reason }));
const upsert = (id: string, at: Date) => ({ op: 'UPSERT', id, at, reason: null });
const tombstone = (id: string, at: Date, reason: string | null) => ({ op: 'TOMBSTONE', id, at, reason });

/** The position of a reader who has seen everything. */
const upToDate = async () => (await page(null)).next;

describe('changes of vacancies', () => {
  test('begin with all that are open, page by page', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await insert(id);
    await insert('ended', { posted_at: after(-9), valid_through: after(-1) });
    await insert('scheduled', { posted_at: after(9) });

    const one = await page(null, NOW, 3);
    expect(one).toMatchObject({ hasMore: true, resyncRequired: false, evaluatedAt: NOW });
    expect(one.changes[0]).toMatchObject({ op: 'UPSERT', id: 'a', vacancy: { title: 'a' }, reason: null });
    const two = await page(one.next, NOW, 3);
    expect([ids(one), ids(two)]).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    // What happened while several pages were read is asked for once more.
    expect(two.hasMore).toBe(true);
    expect(await page(two.next)).toMatchObject({ changes: [], hasMore: false });
  });

  test('are what was written since, and nothing else', async () => {
    for (const id of ['same', 'read again', 'text', 'filled', 'postponed']) await insert(id);
    const since = await upToDate();
    await insert('new');
    await update('read again', NOW, { last_seen_at: after(5) });
    await update('text', after(1), { title: 'another title' });
    await update('filled', after(2), { closed_at: after(2), closed_reason: 'FILLED' });
    await update('postponed', after(3), { posted_at: after(60) });

    const changed = await page(since, after(5));
    expect(brief(changed)).toEqual([
      upsert('new', NOW),
      upsert('text', after(1)),
      tombstone('filled', after(2), 'FILLED'),
      tombstone('postponed', after(3), null),
    ]);
    expect(changed.changes.map(({ vacancy }) => (vacancy as { title: string } | null)?.title)).toEqual([
      'new',
      'another title',
      undefined,
      undefined,
    ]);
    expect(brief(await page(changed.next, after(6)))).toEqual([]);
  });

  test('come by dates as well, at the instant itself', async () => {
    await insert('to be posted', { posted_at: after(10) });
    await insert('to expire', { valid_through: after(20) });
    await insert('to be closed', { closed_at: after(30), closed_reason: 'POLICY' });
    const since = await upToDate();
    expect(ids(await page(since, after(9)))).toEqual([]);
    expect(brief(await page(since, after(10)))).toEqual([upsert('to be posted', after(10))]);
    expect(brief(await page(since, after(30)))).toEqual([
      upsert('to be posted', after(10)),
      tombstone('to expire', after(20), 'EXPIRED'),
      tombstone('to be closed', after(30), 'POLICY'),
    ]);
  });

  test('of a transaction that ends late come when it has ended', async () => {
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    await insertVacancy(runner, 'late', NOW);
    await insert('early');
    const { next: since } = await page(null);
    await runner.commitTransaction();
    await runner.release();
    expect(ids(await page(since))).toEqual(['late']);
  });

  test('sort by seq in the order of the pages', async () => {
    await insert('to expire', { valid_through: after(1) });
    const since = await upToDate();
    for (const id of ['z', 'y', 'x']) await insert(id);
    const seqs: string[] = [];
    let next = since;
    for (let count = 0; count < 4; count++) {
      const one = await page(next, after(1), 1);
      seqs.push(one.changes[0]!.seq);
      next = one.next;
    }
    expect(seqs).toEqual([...seqs].sort());
    expect(new Set(seqs).size).toBe(4);
  });

  test('cost three statements, however many there are', async () => {
    await upToDate();
    for (let number = 0; number < 200; number++) await insert(`v${number}`);
    for (const since of [null, await upToDate()]) {
      if (since) await world.dataSource.query(`update vacancy set title = title || '!'`);
      statements.length = 0;
      expect((await page(since)).changes).toHaveLength(200);
      expect(statements).toHaveLength(3);
    }
  });
});

describe('a position', () => {
  const RESYNC = { changes: [], resyncRequired: true, hasMore: true };
  const present = async () => {
    const [row] = await world.dataSource.query(`select pg_current_snapshot()::text as snapshot`);
    const { snapshot } = row as { snapshot: string };
    return { asOf: NOW.toISOString(), seen: { snapshot, instant: NOW.toISOString() }, window: null };
  };

  test('is good for 30 days; then all open vacancies come again', async () => {
    await insert('a');
    const since = await upToDate();
    expect(await page(since, after(30 * DAY))).toMatchObject({ resyncRequired: false });
    const lost = await page(since, after(30 * DAY + 1));
    expect(lost).toMatchObject(RESYNC);
    expect(brief(await page(lost.next, after(31 * DAY)))).toEqual([upsert('a', NOW)]);
  });

  test('of another database is lost', async () => {
    const since = encodePosition({ ...(await present()), database: '1/1/1' }, 'vacancyChanges', world.cursors);
    expect(await page(since)).toMatchObject(RESYNC);
  });

  test('of transactions that a restored database has not had is lost', async () => {
    await insert('a');
    const since = await upToDate();
    const payload = JSON.parse(Buffer.from(since.split('.')[0]!, 'base64url').toString()) as [string, string];
    const { asOf, seen } = await present();
    const future = { snapshot: '999999999:999999999:', instant: seen.instant };
    const position = { asOf, database: payload[1], seen: future, window: null };
    const restored = encodePosition(position, 'vacancyChanges', world.cursors);
    expect(await page(restored)).toMatchObject(RESYNC);
  });

  test('must be one of ours', async () => {
    const failure = (code: string, argument: string) =>
      expect.objectContaining({ extensions: expect.objectContaining({ code, argument: [argument] }) });
    const since = await upToDate();
    await expect(page(`x${since}`)).rejects.toEqual(failure('BAD_USER_INPUT', 'since'));
    const another = world.cursors.encode(['a'], fingerprint(['vacancies']));
    await expect(page(another)).rejects.toEqual(failure('CURSOR_MISMATCH', 'since'));
    for (const first of [-1, 1001])
      await expect(page(null, NOW, first)).rejects.toEqual(failure('BAD_USER_INPUT', 'first'));
  });
});
