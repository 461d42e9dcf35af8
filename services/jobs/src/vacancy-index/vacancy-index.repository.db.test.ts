import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertVacancy, openChangesWorld, updateVacancy, type ChangesWorld } from '../changes/testing.js';
import { PACKED_COLUMNS, type PackedRow } from './packed-row.js';
import { isLost } from '@heartland/shared/snapshot';
import { VacancyIndexRepository } from './vacancy-index.repository.js';

const NOW = new Date('2026-11-22T12:00:00.123Z');
/** A snapshot that has seen nothing. */
const NOTHING = '3:3:';

let world: ChangesWorld;
let repository: VacancyIndexRepository;
beforeAll(async () => {
  world = await openChangesWorld();
  repository = new VacancyIndexRepository(world.dataSource);
});
afterAll(() => world.close());
beforeEach(() => world.dataSource.query('delete from vacancy'));

const insert = (id: string) => insertVacancy(world.dataSource, id, NOW);

async function readAll() {
  const rows: PackedRow[] = [];
  const seen = await repository.readAll((row) => rows.push(row));
  return { rows, seen };
}

/** Ids of the vacancies that a reader with this snapshot has not seen. */
async function idsSince(seen: string): Promise<string[]> {
  const numbers = (await repository.changesSince(seen)).rows.map(({ number }) => number);
  const rows = await world.dataSource.query('select id from vacancy where number = any($1) order by id', [numbers]);
  return rows.map(({ id }: { id: string }) => id);
}

describe('reading all vacancies', () => {
  test('gives what a plain select gives', async () => {
    await insertVacancy(world.dataSource, 'full', NOW, {
      posted_at: new Date('1999-12-31T23:59:59.999Z'),
      valid_through: NOW,
      closed_at: NOW,
      closed_reason: 'FILLED',
    });
    await world.dataSource.query(
      `update vacancy set employment_types = '{FULL_TIME,SEASONAL}', region_codes = '{US-AK,US-HI}', agency_type = 'T',
         community_size = 'S', position_type = 'P', work_arrangement = 'W', topic_keys = '{k9}', points = '{61.5,-149.9}',
         annual_pay_min = 44782.4, annual_pay_max = 9999999999.99, pay_currency = 'USD'`,
    );
    await insert('plain');
    const { rows } = await readAll();
    const byNumber = (a: PackedRow, b: PackedRow) => a.number - b.number;
    expect(rows.sort(byNumber)).toEqual((await repository.changesSince(NOTHING)).rows.sort(byNumber));
    const [plain] = await world.dataSource.query(`select ${PACKED_COLUMNS} from vacancy v where id = 'plain'`);
    expect(rows).toEqual([
      {
        number: plain.number - 1,
        postedAt: Date.parse('1999-12-31T23:59:59.999Z'),
        validThrough: NOW.getTime(),
        closedAt: NOW.getTime(),
        filled: true,
        agencyId: 'a',
        traits: 'T|S|P|FULL_TIME,SEASONAL|W|US-AK,US-HI|USD',
        topicKeys: 'k9',
        profileKey: 'x',
        points: '61.5,-149.9',
        payMin: 44_782.4,
        payMax: 9_999_999_999.99,
      },
      expect.objectContaining({ number: plain.number, validThrough: null, filled: false, payMin: null, points: '' }),
    ]);
  });

  test('leaves no timer that would end it later', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    await readAll();
    const before = timers();
    for (let i = 0; i < 5; i++) await readAll();
    expect(timers() - before).toBeLessThan(5);
  });
});

describe('changes since a snapshot', () => {
  test('are what was written since, once', async () => {
    await insert('old');
    await insert('changed');
    const { seen } = await readAll();
    await insert('new');
    await updateVacancy(world.dataSource, 'changed', NOW, { title: 'Other' });
    const later = await repository.changesSince(seen);
    expect(await idsSince(seen)).toEqual(['changed', 'new']);
    expect(await idsSince(later.seen)).toEqual([]);
  });

  test('are not that a feed has stated the same again', async () => {
    await insert('same');
    const { seen } = await readAll();
    await updateVacancy(world.dataSource, 'same', NOW, { title: 'same', last_seen_at: new Date(0) });
    expect(await idsSince(seen)).toEqual([]);
  });

  test('come with the whole transaction, savepoints too, and not with what was rolled back', async () => {
    await insert('undone');
    const { seen } = await readAll();
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    await insertVacancy(runner, 'before', NOW);
    await runner.query('savepoint inner_one');
    await insertVacancy(runner, 'kept', NOW);
    await runner.query('release savepoint inner_one');
    await runner.query('savepoint inner_two');
    await insertVacancy(runner, 'gone', NOW);
    await updateVacancy(runner, 'undone', NOW, { title: 'Other' });
    await runner.query('rollback to savepoint inner_two');
    // Others begin and end meanwhile, so that the snapshots have transactions after this one.
    await insert('other');
    const during = await repository.changesSince(seen);
    expect(during.rows).toHaveLength(1);
    await runner.commitTransaction();
    expect(await idsSince(during.seen)).toEqual(['before', 'kept']);

    const { seen: after } = await readAll();
    await runner.startTransaction();
    await updateVacancy(runner, 'undone', NOW, { title: 'Other' });
    await runner.rollbackTransaction();
    await runner.release();
    expect(await idsSince(after)).toEqual([]);
  });
});

describe('a database that was restored from a dump of another cluster', () => {
  const FAR = 10n ** 15n;

  test('has its stamps renewed: what the words had seen is seen, the rest is not', async () => {
    await insert('in words');
    await insert('not in words');
    await world.dataSource.query(`update vacancy set changed_in = $1 where id = 'in words'`, [String(FAR)]);
    await world.dataSource.query(`update vacancy set changed_in = $1 where id = 'not in words'`, [String(FAR + 5n)]);
    await world.dataSource.query(`update vacancy_word_state set seen = $1`, [`${FAR + 1n}:${FAR + 1n}:`]);
    const before = await readAll();
    expect(await idsSince(before.seen)).toEqual(['in words', 'not in words']);

    await repository.adoptRestored();
    const after = await readAll();
    expect(await idsSince(after.seen)).toEqual([]);
    const [{ seen }] = await world.dataSource.query('select seen::text from vacancy_word_state');
    await insert('new');
    expect(await idsSince(seen)).toEqual(['new', 'not in words']);
    expect(await idsSince(after.seen)).toEqual(['new']);
  });

  test('and any other keeps its stamps', async () => {
    await insert('one');
    const stamps = () => world.dataSource.query('select changed_in, seen from vacancy, vacancy_word_state');
    const before = await stamps();
    await repository.adoptRestored();
    expect(await stamps()).toEqual(before);
  });

  test('is known by transactions that have not begun there', () => {
    expect(isLost('5:9:6,7', '5:8:')).toBe(true);
    expect(isLost('5:9:6,7', '9:9:')).toBe(false);
    expect(isLost('99999999999999999998:99999999999999999999:', '5:8:')).toBe(true);
  });
});
