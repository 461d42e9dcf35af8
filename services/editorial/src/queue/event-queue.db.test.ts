import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createEditorialDatabase } from '../data-source.js';
import { EventQueue, jobsOfEvents, type EditorialEvent, type EventHandlers } from './event-queue.js';
import { JobQueue } from './job-queue.js';

const START = new Date('2026-11-22T12:00:00Z');

let database: TestDatabase;
let editorial: Database;
let dataSource: DataSource;
let queue: JobQueue;
let events: EventQueue;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  editorial = createEditorialDatabase({ url: database.url });
  dataSource = await editorial.connection();
  await dataSource.query(`insert into article values ('art_a', 'en', 'a', $1, default, 'art_a', 1, $1, $1)`, [START]);
  await dataSource.query(
    `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile, stage,
       live_from, minor, modified_at, created_at)
     values ('art_a.1', 'art_a', 1, '', '', '[]', 1, false, '{}', 'SETTLED', $1, false, $1, $1)`,
    [START],
  );
});
afterEach(() => queue.close());
afterAll(async () => {
  await editorial.close();
  await database.drop();
});

async function open(handlers: EventHandlers): Promise<void> {
  queue = new JobQueue(
    database.url,
    jobsOfEvents(handlers),
    () => editorial.connection(),
    (error) => faults.push(error),
  );
  events = new EventQueue(handlers, queue);
  await queue.install(dataSource);
}

/** A handler that remembers what it was given. */
function recorder(on: EditorialEvent['type'][] = ['ARTICLE_PUBLISHED']) {
  const given: EditorialEvent[] = [];
  return { given, on, handle: async (event: EditorialEvent) => void given.push(event) };
}

const PUBLISHED: EditorialEvent = { type: 'ARTICLE_PUBLISHED', articleId: 'art_a', editionId: 'art_a.1', at: START };

async function until(condition: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !condition(); left--) await delay(50);
}

it('gives an event to every handler of its type, when its transaction is kept', async () => {
  const [first, second, other] = [recorder(), recorder(), recorder(['ARTICLE_RENAMED'])];
  await open({ 'test-first': first, 'test-second': second, 'test-other': other });
  const undone = dataSource.transaction(async (manager) => {
    await events.put(manager, [{ ...PUBLISHED, articleId: 'undone' }]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await dataSource.transaction((manager) => events.put(manager, [PUBLISHED]));
  await queue.start();
  await until(() => first.given.length > 0 && second.given.length > 0);
  expect([first.given, second.given, other.given]).toEqual([[PUBLISHED], [PUBLISHED], []]);
});

it('gives what is planned at its instant, and nothing whose plan has changed', async () => {
  const handler = recorder();
  await open({ 'test-planned': handler });
  const soon = new Date(Date.now() + 1_500);
  await dataSource.query('update edition set live_from = $1', [soon]);
  const planned = { ...PUBLISHED, at: soon };
  await dataSource.transaction((manager) => events.put(manager, [planned, PUBLISHED]));
  await queue.start();
  await delay(1_000);
  expect(handler.given).toEqual([]);
  await until(() => handler.given.length > 0);
  expect(handler.given).toEqual([planned]);
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
  await dataSource.query('update edition set live_from = $1', [START]);
});

it('gives to another process what one has not done', async () => {
  await open({ 'test-dying': recorder() });
  await dataSource.transaction((manager) => events.put(manager, [PUBLISHED]));
  await queue.close();
  const heir = recorder();
  await open({ 'test-dying': heir });
  await queue.start();
  await until(() => heir.given.length > 0);
  expect(heir.given).toEqual([PUBLISHED]);
});

it('plans another attempt when a handler fails, and tells of the fault', async () => {
  await open({
    'test-failing': { on: ['ARTICLE_PUBLISHED'], handle: () => Promise.reject(new Error('receiver is away')) },
  });
  await dataSource.transaction((manager) => events.put(manager, [PUBLISHED]));
  faults.length = 0;
  await queue.start();
  await until(() => faults.length > 0);
  await queue.close();
  expect(faults).toEqual([new Error('receiver is away')]);
  const [job] = await dataSource.query(
    `select state::text, retry_count, start_after > now() as later from pgboss.job where name = 'event-test-failing'`,
  );
  expect(job).toEqual({ state: 'retry', retry_count: 0, later: true });
});
