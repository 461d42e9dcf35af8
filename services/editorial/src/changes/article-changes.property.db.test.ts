import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager, QueryRunner } from 'typeorm';
import { openChangesWorld, type ChangesWorld } from './testing.js';

const HISTORIES = 60;
const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;
const START = new Date('2026-11-22T12:00:00Z').getTime();

let world: ChangesWorld;
beforeAll(async () => {
  world = await openChangesWorld();
  // A word that nobody knew is waited for while who writes it first does not commit; transactions of histories stay open.
  await world.desk(new Date(START)).publish('title');
});
afterAll(() => world.close());

/** What may happen; `pick` chooses among the articles that there are. */
const pick = fc.nat();
const soon = fc.integer({ min: 1, max: 6 });
const written = fc.oneof(
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({ do: fc.constantFrom('write', 'publishDraft', 'unschedule', 'withdraw', 'keep', 'rename'), pick }),
  fc.record({ do: fc.constantFrom('schedule', 'end'), pick, soon }),
);
const step = fc.oneof(
  { weight: 10, arbitrary: written },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('begin' as const), writes: fc.array(written, { maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end transaction' as const), pick, commit: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('tick' as const), seconds: fc.integer({ min: 0, max: 3 }) }) },
  // A reader may meet another server, whose clock is behind.
  { weight: 9, arbitrary: fc.record({ do: fc.constant('poll' as const), first: soon, behind: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'start again' as const }, { do: 'sleep' as const }) },
);
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Somebody who keeps a copy of the published articles: titles by id. */
class Follower {
  readonly copy = new Map<string, string>();
  private since: string | null = null;

  /** Reads a page and applies it; whenever it is told that there is no more, its copy is exact. */
  async poll(first: number, now: Date): Promise<boolean> {
    const page = await world.page({ since: this.since, first }, now);
    if (page.resyncRequired) this.copy.clear();
    for (const { op, id, article } of page.changes) {
      if (op === 'UPSERT') this.copy.set(id, (article as { title: string }).title);
      else this.copy.delete(id);
    }
    expect(page.changes.map(({ seq }) => seq)).toEqual(page.changes.map(({ seq }) => seq).sort());
    this.since = page.next;
    if (!page.hasMore) expect([...this.copy].sort()).toEqual(await world.live(page.evaluatedAt));
    return page.hasMore;
  }

  startAgain(): void {
    this.copy.clear();
    this.since = null;
  }
}

class History {
  private now = START;
  private titles = 0;
  private ids: string[] = [];
  private readonly follower = new Follower();
  /** Transactions that stay open for a while, each with the articles that it has locked or made. */
  private readonly open: { runner: QueryRunner; locked: string[]; made: string[] }[] = [];

  async run(steps: readonly Step[]): Promise<void> {
    await world.dataSource.query('delete from article');
    try {
      for (const it of steps) await this.take(it);
    } finally {
      while (this.open.length > 0) await this.end(0, true);
    }
    while (await this.follower.poll(2, new Date(this.now)));
    expect([...this.follower.copy].sort()).toEqual(await world.live(new Date(this.now)));
  }

  private async take(it: Step): Promise<void> {
    switch (it.do) {
      case 'begin':
        return this.begin(it.writes);
      case 'end transaction':
        return this.end(it.pick, it.commit);
      case 'tick':
        return void (this.now += it.seconds * SECOND);
      case 'sleep':
        return void (this.now += 31 * DAY);
      case 'poll':
        return void (await this.follower.poll(it.first, new Date(this.now - it.behind * SECOND)));
      case 'start again':
        return this.follower.startAgain();
      default:
        await this.write(it);
    }
  }

  private async begin(writes: readonly Written[]): Promise<void> {
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    const transaction = { runner, locked: [] as string[], made: [] as string[] };
    this.open.push(transaction);
    for (const it of writes) {
      const id = await this.write(it, runner.manager);
      if (it.do === 'publish') transaction.made.push(this.ids.pop()!);
      else if (id) transaction.locked.push(id);
    }
  }

  private async end(pick: number, commit: boolean): Promise<void> {
    if (this.open.length === 0) return;
    const [{ runner, made }] = this.open.splice(pick % this.open.length, 1) as [(typeof this.open)[number]];
    await (commit ? runner.commitTransaction() : runner.rollbackTransaction());
    await runner.release();
    if (commit) this.ids.push(...made);
  }

  /** @returns the id of the article that it touched */
  private async write(it: Written, manager?: EntityManager): Promise<string | null> {
    const desk = world.desk(new Date(this.now), manager);
    const title = `title ${this.titles++}`;
    if (it.do === 'publish') {
      this.ids.push(await desk.publish(title));
      return null;
    }
    const locked = this.open.flatMap((transaction) => transaction.locked);
    const free = this.ids.filter((id) => !locked.includes(id));
    if (free.length === 0) return null;
    const id = free[it.pick % free.length]!;
    const at = 'soon' in it ? new Date(this.now + it.soon * SECOND) : undefined;
    switch (it.do) {
      case 'write':
        await desk.write(id, title);
        break;
      case 'publishDraft':
        await desk.move(id, 'IN_REVIEW');
        await desk.move(id, 'PUBLISHED');
        break;
      case 'schedule':
        await desk.write(id, title);
        await desk.move(id, 'IN_REVIEW');
        await desk.move(id, 'SCHEDULED', at);
        break;
      case 'unschedule':
        await desk.move(id, 'DRAFT');
        break;
      case 'withdraw':
      case 'end':
        await desk.move(id, 'UNPUBLISHED', at);
        break;
      case 'keep':
        await desk.move(id, 'PUBLISHED');
        break;
      case 'rename':
        await desk.rename(id);
    }
    return id;
  }
}

/** Milliseconds; some ten seconds where nothing else runs. */
const PATIENCE = 240_000;

describe('a copy of the published articles, kept by replaying changes,', () => {
  it(
    `is exact whenever there is no more, in ${HISTORIES} random histories`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => new History().run(steps)),
        { numRuns: HISTORIES },
      );
    },
    PATIENCE,
  );
});
