import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { withSignal } from './cancellation.js';
import { Database } from './database.js';
import { planned, opaque } from './planned-statement.js';
import { createTestDatabase, type TestDatabase } from './testing.js';

const NOTES = planned(`select text from note where id = any(${opaque('$1', 'int[]')}) order by id`);
const PLANS = `
  select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements order by prepare_time`;

let server: TestDatabase;
let database: Database;
let dataSource: DataSource;
beforeEach(async () => {
  server = await createTestDatabase();
  const options = { applicationName: 'tested', entities: [], migrations: [], limits: { poolSize: 1 } };
  database = new Database({ url: server.url, ...options });
  dataSource = await database.connection();
  await dataSource.query('create table note (id int primary key, text text)');
  await dataSource.query(`insert into note select n, n from generate_series(1, 10000) n`);
  await dataSource.query('vacuum analyze note');
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

test('a planned statement keeps one plan for any values', async () => {
  for (let run = 1; run <= 9; run += 1) {
    expect(await dataSource.query(NOTES, [[run, 4 * run]])).toEqual([{ text: `${run}` }, { text: `${4 * run}` }]);
  }
  // PostgreSQL compares the plans for values of the first five runs.
  expect(await dataSource.query(PLANS)).toEqual([{ generic: 4, custom: 5 }]);
});

test('it is planned anew when a column has another type, and when the server has lost it', async () => {
  await dataSource.query(NOTES, [[7]]);
  await dataSource.query('alter table note alter text type int using text::int');
  expect(await dataSource.query(NOTES, [[7]])).toEqual([{ text: 7 }]);
  await dataSource.query('create index on note (text)');
  expect(await dataSource.query(NOTES, [[7]])).toEqual([{ text: 7 }]);
  await dataSource.query('deallocate all');
  expect(await dataSource.query(NOTES, [[8]])).toEqual([{ text: 8 }]);
  expect(await dataSource.query(NOTES, [[9]])).toEqual([{ text: 9 }]);
  expect(await dataSource.query(PLANS)).toEqual([{ generic: 0, custom: 1 }]);
});

test('within a transaction it is one like others, and fails like them', async () => {
  await dataSource.transaction(async (manager) => {
    await manager.query(`update note set text = 'new' where id = 1`);
    expect(await manager.query(NOTES, [[1]])).toEqual([{ text: 'new' }]);
  });
  await expect(dataSource.query(NOTES, [['one']])).rejects.toMatchObject({ driverError: { code: '22P02' } });
  await dataSource.query('drop table note');
  await expect(dataSource.query(NOTES, [[1]])).rejects.toMatchObject({ driverError: { code: '42P01' } });
});

test('it ends with its request', async () => {
  const request = new AbortController();
  const work = withSignal(request.signal, () => dataSource.query(planned('select pg_sleep($1)'), [30]));
  setTimeout(() => request.abort(), 50);
  await expect(work).rejects.toMatchObject({ driverError: { extensions: { code: 'CANCELLED' } } });
  expect(await dataSource.query(NOTES, [[3]])).toEqual([{ text: '3' }]);
});

test('a connection keeps a hundred plans, and others are not kept', async () => {
  for (let number = 1; number <= 120; number += 1) {
    const answer = await dataSource.query(planned(`select $1::int + ${number} as sum`), [1]);
    expect(answer).toEqual([{ sum: 1 + number }]);
  }
  expect(await dataSource.query(PLANS)).toHaveLength(100);
});
