import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { Random } from '../seed/random.js';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';
import {
  insertVacancy,
  openChangesWorld,
  updateVacancy,
  type ChangesWorld,
  type Run,
  type Written,
} from './testing.js';

const HISTORIES = 200;
const STEPS = 20;
const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

let world: ChangesWorld;
beforeAll(async () => {
  world = await openChangesWorld();
});
afterAll(() => world.close());

/** Somebody who keeps a copy of the open vacancies: titles by id. */
class Follower {
  readonly copy = new Map<string, string>();
  private since: string | null = null;

  /** Reads a page and applies it; whenever it is told that there is no more, its copy is exact. */
  async poll(first: number, now: Date): Promise<boolean> {
    const page = await world.page({ since: this.since, first }, now);
    if (page.resyncRequired) this.copy.clear();
    for (const { op, id, vacancy } of page.changes) {
      if (op === 'UPSERT') this.copy.set(id, (vacancy as { title: string }).title);
      else this.copy.delete(id);
    }
    expect(page.changes.map(({ seq }) => seq)).toEqual(page.changes.map(({ seq }) => seq).sort());
    expect(page.evaluatedAt >= now).toBe(true);
    this.since = page.next;
    if (!page.hasMore) expect([...this.copy].sort()).toEqual(await openTitles(page.evaluatedAt));
    return page.hasMore;
  }

  startAgain(): void {
    this.copy.clear();
    this.since = null;
  }
}

async function openTitles(now: Date): Promise<[string, string][]> {
  const rows = await world.dataSource.query<{ id: string; title: string }[]>(
    `select v.id, v.title from vacancy v where ${stateCondition(['OPEN'], '$1::timestamptz')} order by v.id`,
    [now],
  );
  return rows.map(({ id, title }) => [id, title]);
}

/** Transactions that stay open for a while, each with the vacancies that it has locked. */
class OpenTransactions {
  private readonly all: { runner: QueryRunner; locked: string[] }[] = [];

  get locked(): string[] {
    return this.all.flatMap(({ locked }) => locked);
  }

  async begin(writes: number, write: (run: Run) => Promise<string>): Promise<void> {
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    const locked: string[] = [];
    this.all.push({ runner, locked });
    while (locked.length < writes) locked.push(await write(runner));
  }

  /** @returns the vacancies that can be written again, if it was committed */
  async end(random: Random): Promise<string[]> {
    const [one] = this.all.splice(random.below(this.all.length), 1);
    if (!one) return [];
    const committed = random.chance(0.8);
    await (committed ? one.runner.commitTransaction() : one.runner.rollbackTransaction());
    await one.runner.release();
    return committed ? one.locked : [];
  }

  async endAll(random: Random): Promise<void> {
    while (this.all.length > 0) await this.end(random);
  }
}

async function history(seed: number): Promise<void> {
  const random = new Random(seed);
  const follower = new Follower();
  const transactions = new OpenTransactions();
  const ids = new Set<string>();
  let now = new Date('2026-11-22T12:00:00Z');
  let written = 0;
  await world.dataSource.query('delete from vacancy');

  const near = () => new Date(now.getTime() + random.between(-3, 6) * SECOND);
  const change = (): Written =>
    random.weighted<() => Written>([
      [() => ({ title: `title ${written++}` }), 3],
      [() => ({ posted_at: near(), valid_through: null }), 2],
      [() => ({ posted_at: new Date(now.getTime() - 9 * SECOND), valid_through: near() }), 3],
      [() => ({ closed_at: near(), closed_reason: random.pick(['FILLED', 'REMOVED_FROM_FEED']) }), 3],
      [() => ({ closed_at: null, closed_reason: null }), 2],
      [() => ({ last_seen_at: now }), 1],
    ])();
  const insert = async (run: Run) => {
    const id = `v${String(random.below(1_000_000)).padStart(6, '0')}-${written++}`;
    await insertVacancy(run, id, now, change());
    return id;
  };
  const writeSomething = async (run: Run) => {
    const free = [...ids].filter((id) => !transactions.locked.includes(id));
    if (free.length < 3 || random.chance(0.25)) return insert(run);
    const id = random.pick(free);
    await updateVacancy(run, id, now, change());
    return id;
  };

  const step = random.weighted.bind(random)<() => Promise<unknown>>;
  for (let count = 0; count < STEPS; count++) {
    await step([
      [async () => ids.add(await writeSomething(world.dataSource)), 10],
      [() => transactions.begin(random.between(1, 5), writeSomething), 2],
      [async () => (await transactions.end(random)).forEach((id) => ids.add(id)), 2],
      [async () => (now = new Date(now.getTime() + random.between(0, 3) * SECOND)), 5],
      // A reader may meet another server, whose clock is behind.
      [() => follower.poll(random.between(1, 7), new Date(now.getTime() - random.below(2) * SECOND)), 9],
      [async () => random.chance(0.3) && follower.startAgain(), 1],
      [async () => random.chance(0.1) && (now = new Date(now.getTime() + 31 * DAY)), 1],
    ])();
  }
  await transactions.endAll(random);
  const size = random.between(1, 7);
  while (await follower.poll(size, now));
  expect([...follower.copy].sort()).toEqual(await openTitles(now));
}

describe('a copy of the open vacancies, kept by replaying changes,', () => {
  test(`is exact whenever there is no more, in ${HISTORIES} random histories`, async () => {
    for (let seed = 1; seed <= HISTORIES; seed++) {
      await history(seed).catch((error: Error) => {
        error.message = `seed ${seed}: ${error.message}`;
        throw error;
      });
    }
  });
});
