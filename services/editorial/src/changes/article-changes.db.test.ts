import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprint } from '@heartland/shared/cursor';
import type { ArticleChangePage } from './change.type.js';
import { openChangesWorld, type ChangesWorld, type Desk } from './testing.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const DAY = 24 * 60 * 60;

const statements: string[] = [];
let world: ChangesWorld;
let desk: Desk;
beforeAll(async () => {
  world = await openChangesWorld((sql) => statements.push(sql));
  desk = world.desk(NOW);
});
afterAll(() => world.close());
beforeEach(() => world.dataSource.query('delete from article'));

const page = (since: string | null, now = NOW, first?: number) => world.page({ since, ...(first && { first }) }, now);
const brief = ({ changes }: ArticleChangePage) =>
  changes.map(({ op, id, article }) => [op, id, (article as { title: string } | null)?.title ?? null]);

/** The position of a reader who has seen everything. */
const upToDate = async (now = NOW) => (await page(null, now)).next;

describe('changes of articles', () => {
  it('begin with all that readers see, page by page', async () => {
    const ids = [await desk.publish('A'), await desk.publish('B'), await desk.publish('C')].sort();
    await desk.create('A draft');
    const gone = await desk.publish('Gone');
    await desk.move(gone, 'UNPUBLISHED');
    const one = await page(null, NOW, 2);
    expect(one).toMatchObject({ hasMore: true, resyncRequired: false, evaluatedAt: NOW });
    const two = await page(one.next, NOW, 2);
    expect([...one.changes, ...two.changes].map(({ id }) => id)).toEqual(ids);
    // What happened while several pages were read is asked for once more.
    expect(two.hasMore).toBe(true);
    expect(await page(two.next)).toMatchObject({ changes: [], hasMore: false });
  });

  it('are what was published, replaced, renamed and withdrawn since', async () => {
    await desk.publish('Same');
    const ids = {
      revised: await desk.publish('Old'),
      renamed: await desk.publish('Named'),
      gone: await desk.publish('Gone'),
    };
    const since = await upToDate();
    const made = await desk.publish('New');
    await desk.write(ids.revised, 'Words');
    await desk.move(ids.revised, 'IN_REVIEW');
    await desk.move(ids.revised, 'PUBLISHED');
    await desk.rename(ids.renamed);
    await desk.move(ids.gone, 'UNPUBLISHED');
    const changed = await page(since);
    expect(brief(changed)).toEqual([
      ['UPSERT', made, 'New'],
      ['UPSERT', ids.revised, 'Words'],
      ['UPSERT', ids.renamed, 'Named'],
      ['TOMBSTONE', ids.gone, null],
    ]);
    expect(brief(await page(changed.next))).toEqual([]);
  });

  it('come by time alone, at the instant itself', async () => {
    const planned = await desk.create('Planned');
    await desk.move(planned, 'IN_REVIEW');
    await desk.move(planned, 'SCHEDULED', after(10));
    const ending = await desk.publish('Ending');
    await desk.move(ending, 'UNPUBLISHED', after(20));
    const since = await upToDate();
    expect(brief(await page(since, after(9)))).toEqual([]);
    const came = await page(since, after(10));
    expect(came.changes).toMatchObject([{ op: 'UPSERT', id: planned, at: after(10) }]);
    expect((await page(came.next, after(20))).changes).toMatchObject([{ op: 'TOMBSTONE', id: ending, at: after(20) }]);
  });

  it('do not tell of drafts before they are planned, and forget a plan that was dropped', async () => {
    const since = await upToDate();
    const id = await desk.create('A Secret');
    await desk.write(id, 'Still a Secret');
    await desk.move(id, 'IN_REVIEW');
    expect(brief(await page(since))).toEqual([]);
    await desk.move(id, 'SCHEDULED', after(1));
    // Another server, whose clock is a little ahead, has shown it already.
    const ahead = await page(since, after(2));
    expect(brief(ahead)).toEqual([['UPSERT', id, 'Still a Secret']]);
    await desk.move(id, 'DRAFT');
    expect(brief(await page(ahead.next))).toEqual([['TOMBSTONE', id, null]]);
  });

  it('of an edition that was written without its article come as well', async () => {
    const id = await desk.publish('A');
    const since = await upToDate();
    await world.dataSource.query(`update edition set noindex = true where article_id = $1`, [id]);
    expect(brief(await page(since))).toEqual([['UPSERT', id, 'A']]);
  });

  it('cost three statements, however many there are', async () => {
    for (let count = 0; count < 20; count++) await desk.publish('A');
    for (const since of [null, await upToDate()]) {
      if (since) await world.dataSource.query(`update article set version = version + 1`);
      statements.length = 0;
      expect((await page(since)).changes).toHaveLength(20);
      expect(statements).toHaveLength(3);
    }
  });
});

describe('a position', () => {
  it('is good for 30 days; then all published articles come again', async () => {
    const id = await desk.publish('A');
    const since = await upToDate();
    expect(await page(since, after(30 * DAY))).toMatchObject({ resyncRequired: false });
    const lost = await page(since, after(30 * DAY + 1));
    expect(lost).toMatchObject({ changes: [], resyncRequired: true, hasMore: true });
    expect(brief(await page(lost.next, after(31 * DAY)))).toEqual([['UPSERT', id, 'A']]);
  });

  it('must be one of this feed', async () => {
    const failure = (code: string, argument: string) =>
      expect.objectContaining({ extensions: expect.objectContaining({ code, argument: [argument] }) });
    const since = await upToDate();
    await expect(page(`x${since}`)).rejects.toEqual(failure('BAD_USER_INPUT', 'since'));
    const another = world.cursors.encode([], fingerprint(['vacancyChanges']));
    await expect(page(another)).rejects.toEqual(failure('CURSOR_MISMATCH', 'since'));
    for (const first of [-1, 1001])
      await expect(page(null, NOW, first)).rejects.toEqual(failure('BAD_USER_INPUT', 'first'));
  });
});
