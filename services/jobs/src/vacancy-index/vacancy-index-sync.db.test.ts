import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertVacancy, openChangesWorld, updateVacancy, type ChangesWorld, type Run } from '../changes/testing.js';
import { VacancyIndexSync } from './vacancy-index-sync.js';
import { VacancyIndexRepository } from './vacancy-index.repository.js';

const NOW = new Date('2026-11-22T12:00:00Z');

let world: ChangesWorld;
let statements: string[] = [];
beforeAll(async () => void (world = await openChangesWorld((sql) => statements.push(sql))));
afterAll(() => world.close());
beforeEach(() => world.dataSource.query('delete from vacancy'));

/** A sync of its own; `told` are the vacancies that its follower was told of, each time. */
function createSync(repository = new VacancyIndexRepository(world.dataSource)) {
  const told: number[][] = [];
  const sync = new VacancyIndexSync(
    () => Promise.resolve(repository),
    (numbers) => Promise.resolve(void told.push([...numbers])),
  );
  return { sync, told };
}

const insert = (id: string, run: Run = world.dataSource) => insertVacancy(run, id, NOW);

async function numberOf(id: string, run: Run = world.dataSource): Promise<number> {
  const [{ number }] = await run.query('select number from vacancy where id = $1', [id]);
  return number;
}

describe('the index', () => {
  test('takes in what was written since, each time once, whoever wrote it', async () => {
    await insert('first');
    const { sync, told } = createSync();
    const index = await sync.current();
    expect(index.present.toArray()).toEqual([await numberOf('first')]);
    await insert('second');
    await updateVacancy(world.dataSource, 'first', NOW, { closed_at: NOW, closed_reason: 'FILLED' });
    expect(await sync.current()).toBe(index);
    expect(index.states.in(['FILLED'], NOW.getTime()).toArray()).toEqual([await numberOf('first')]);
    expect(index.states.in(['OPEN'], NOW.getTime()).toArray()).toEqual([await numberOf('second')]);
    await sync.current();
    expect(told.map(({ length }) => length)).toEqual([0, 2, 0]);
  });

  test('learns of agencies with their vacancies', async () => {
    const { sync } = createSync();
    await sync.current();
    await world.dataSource.query(
      `insert into agency (id, slug, name, type, community_size, geo_precision) values ('b', 'b', 'B', 'x', 'x', 'x')`,
    );
    await insert('of b');
    await world.dataSource.query(`update vacancy set agency_id = 'b'`);
    const index = await sync.current();
    expect(index.ofAgencies(['b']).toArray()).toEqual([await numberOf('of b')]);
    expect(index.agencies.all().map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('takes in a transaction that began before others and ended after them', async () => {
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    await insert('long', runner);
    const number = await numberOf('long', runner);
    await insert('short');
    const { sync, told } = createSync();
    const index = await sync.current();
    await insert('another');
    await sync.current();
    expect(index.present.has(number)).toBe(false);
    await runner.commitTransaction();
    await runner.release();
    await sync.current();
    await sync.current();
    expect(index.present.count()).toBe(3);
    expect(told).toEqual([[], [await numberOf('another')], [number], []]);
  });

  test('has what was committed before the call, when many write and read at once', async () => {
    const { sync, told } = createSync();
    await sync.current();
    const writeAndRead = async (id: string) => {
      await insert(id);
      const number = await numberOf(id);
      expect((await sync.current()).present.has(number)).toBe(true);
      return number;
    };
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, i) => writeAndRead(String(i))));
    expect(told.flat().sort((a, b) => a - b)).toEqual(numbers.sort((a, b) => a - b));
  });

  test('asks the database once for all who wait together', async () => {
    const { sync } = createSync();
    await sync.current();
    statements = [];
    await Promise.all(Array.from({ length: 100 }, () => sync.current()));
    // One for the first, which runs at once, and one for all that come while it runs.
    expect(statements).toHaveLength(2);
  });

  test('knows that a vacancy has expired without being told', async () => {
    await insertVacancy(world.dataSource, 'short-lived', NOW, { valid_through: new Date(NOW.getTime() + 3000) });
    const { sync } = createSync();
    const openAfter = async (ms: number) => (await sync.current()).states.in(['OPEN'], NOW.getTime() + ms).count();
    expect([await openAfter(0), await openAfter(2999), await openAfter(3000), await openAfter(1)]).toEqual([
      1, 1, 0, 1,
    ]);
  });
});

describe('a reading that fails', () => {
  test('loses no changes, and the next call tries again', async () => {
    let failing = false;
    const repository = new VacancyIndexRepository(world.dataSource);
    const followed: number[] = [];
    const sync = new VacancyIndexSync(
      () => Promise.resolve(repository),
      (numbers) => {
        if (failing) return Promise.reject(new Error('down'));
        followed.push(...numbers);
        return Promise.resolve();
      },
    );
    await sync.current();
    await insert('written');
    failing = true;
    const calls = await Promise.allSettled([sync.current(), sync.current()]);
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    expect((await sync.current()).present.toArray()).toEqual([await numberOf('written')]);
    expect(followed).toEqual([await numberOf('written')]);
  });

  test('at the first use leaves nothing half read', async () => {
    await insert('one');
    const repository = new VacancyIndexRepository(world.dataSource);
    const readAll = repository.readAll.bind(repository);
    repository.readAll = async (visit) => {
      repository.readAll = readAll;
      await readAll(visit);
      throw new Error('down');
    };
    const { sync } = createSync(repository);
    await expect(sync.current()).rejects.toThrow('down');
    expect((await sync.current()).present.count()).toBe(1);
  });
});

test('a database that has lost what was seen is read anew', async () => {
  await insert('lost');
  const repository = new VacancyIndexRepository(world.dataSource);
  const { sync } = createSync(repository);
  await sync.current();
  await world.dataSource.query('delete from vacancy');
  const changesSince = repository.changesSince.bind(repository);
  repository.changesSince = async (seen) => {
    repository.changesSince = changesSince;
    return { ...(await changesSince(seen)), seen: '5:5:' };
  };
  expect((await sync.current()).present.isEmpty).toBe(true);
});
