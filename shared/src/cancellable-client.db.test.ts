import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { withoutSignal, withSignal } from './cancellation.js';
import { Database, type DatabaseLimits } from './database.js';
import { createTestDatabase, type TestDatabase } from './testing.js';

let server: TestDatabase;
let observer: Client;
let database: Database;
beforeEach(async () => {
  server = await createTestDatabase();
  observer = new Client({ connectionString: server.url });
  await observer.connect();
});
afterEach(async () => {
  await database.close();
  await observer.end();
  await server.drop();
});

async function open(limits: Partial<DatabaseLimits> = {}): Promise<DataSource> {
  database = new Database({ url: server.url, applicationName: 'tested', entities: [], migrations: [], limits });
  return database.connection();
}

async function pids(): Promise<number[]> {
  const { rows } = await observer.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'tested' order by pid`,
  );
  return rows.map(({ pid }) => pid);
}

async function runningStatements(): Promise<string[]> {
  const { rows } = await observer.query<{ query: string }>(
    `select query from pg_stat_activity where application_name = 'tested' and state = 'active' order by query`,
  );
  return rows.map(({ query }) => query);
}

async function untilRunning(...statements: string[]): Promise<void> {
  while ((await runningStatements()).join() !== statements.join()) await delay(10);
}

describe('the statement of a request that is cancelled', () => {
  test('ends at once, and its connection serves the next one', async () => {
    const dataSource = await open({ poolSize: 1 });
    const [before] = await pids();
    const request = new AbortController();
    const work = withSignal(request.signal, () => dataSource.query('select pg_sleep(30)'));
    await untilRunning('select pg_sleep(30)');

    const began = performance.now();
    request.abort();
    await expect(work).rejects.toMatchObject({ driverError: { extensions: { code: 'CANCELLED', retryable: true } } });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await runningStatements()).toEqual([]);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await pids()).toEqual([before]);
  });

  test('is not sent when the request is cancelled before', async () => {
    const dataSource = await open();
    await dataSource.query('create table note (text text)');
    const work = withSignal(AbortSignal.abort(), () => dataSource.query(`insert into note values ('sent')`));
    await expect(work).rejects.toMatchObject({ driverError: { extensions: { code: 'CANCELLED' } } });
    expect(await dataSource.query('select * from note')).toEqual([]);
  });

  test('leaves alone what other requests and shared work do', async () => {
    const dataSource = await open();
    const request = new AbortController();
    const other = withSignal(new AbortController().signal, () => dataSource.query('select pg_sleep(0.3), 1 as mine'));
    const shared = withSignal(request.signal, () =>
      withoutSignal(() => dataSource.query('select pg_sleep(0.3), 2 as ours')),
    );
    const cancelled = withSignal(request.signal, () => dataSource.query('select pg_sleep(30)'));
    cancelled.catch(() => undefined);
    await untilRunning('select pg_sleep(0.3), 1 as mine', 'select pg_sleep(0.3), 2 as ours', 'select pg_sleep(30)');
    request.abort();
    await expect(cancelled).rejects.toMatchObject({ driverError: { extensions: { code: 'CANCELLED' } } });
    expect(await other).toMatchObject([{ mine: 1 }]);
    expect(await shared).toMatchObject([{ ours: 2 }]);
  });

  test('goes on within a transaction, which ends as it is told', async () => {
    const dataSource = await open({ poolSize: 1 });
    await dataSource.query('create table note (text text)');
    const request = new AbortController();
    await withSignal(request.signal, () =>
      dataSource.transaction(async (manager) => {
        await manager.query(`insert into note values ('kept')`);
        request.abort();
        await manager.query('select pg_sleep(0.05)');
      }),
    );
    expect(await dataSource.query('select * from note')).toEqual([{ text: 'kept' }]);
  });

  test('costs no connection and no foreign statement, however many there are and whenever they are cancelled', async () => {
    const dataSource = await open({ poolSize: 4 });
    await Promise.all(Array.from({ length: 4 }, () => dataSource.query('select pg_sleep(0.1)')));
    const before = await pids();
    let isOver = false;
    let foreign = 0;
    const bystander = async () => {
      while (!isOver) {
        const answer = await dataSource.query('select pg_sleep(0.002), $1::int as number', [(foreign += 1)]);
        expect(answer).toMatchObject([{ number: expect.any(Number) }]);
      }
    };
    const bystanders = [bystander(), bystander()];
    const outcomes: string[] = [];
    const cancelling = async (number: number) => {
      const request = new AbortController();
      const work = withSignal(request.signal, () => dataSource.query(`select pg_sleep(${(number % 5) / 1_000})`));
      setTimeout(() => request.abort(), number % 7);
      outcomes.push(
        await work.then(
          () => 'answered',
          (error: { driverError?: { extensions?: { code?: string } } }) =>
            error.driverError?.extensions?.code ?? 'lost',
        ),
      );
    };
    for (let from = 0; from < 200; from += 8) {
      await Promise.all(Array.from({ length: 8 }, (_, index) => cancelling(from + index)));
    }
    isOver = true;
    await Promise.all(bystanders);
    expect(outcomes).toHaveLength(200);
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'CANCELLED']));
    expect(foreign).toBeGreaterThan(20);
    expect(await pids()).toEqual(before);
  });
});
