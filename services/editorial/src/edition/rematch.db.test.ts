import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createEditorialDatabase } from '../data-source.js';
import { seedIfEmpty } from '../seed/seed.js';
import { rematch } from './rematch.service.js';

const NOW = new Date('2026-11-22T12:00:00Z');
/** As another vocabulary would have left them. */
const OTHER = `update edition set match_profile = match_profile || '{"version": "other", "topics": {}}'`;
/** Those that are seen, will be seen or are written. */
const SEEN = `stage in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED') or (stage = 'SETTLED' and live_until is null)`;

let database: TestDatabase;
let service: Database;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  service = createEditorialDatabase({ url: database.url });
  dataSource = await service.connection();
  await seedIfEmpty(dataSource);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const forget = () => dataSource.query(`update edition_profile_state set version = 'other'`);
const profiles = () => dataSource.query('select id, match_profile from edition order by id');

it('makes anew what another vocabulary made, exactly as the desk makes it, and then nothing', async () => {
  const before = await profiles();
  const [, count] = await dataSource.query(`${OTHER} where ${SEEN}`);
  await forget();
  const lines: string[] = [];
  expect(await rematch(dataSource, NOW, (line) => lines.push(line))).toBe(count);
  expect(await profiles()).toEqual(before);
  expect(lines).toHaveLength(1);
  await dataSource.query(`${OTHER} where ${SEEN}`);
  expect(await rematch(dataSource, NOW)).toBe(0);
  await forget();
  expect(await rematch(dataSource, NOW)).toBe(count);
  expect(count).toBeGreaterThan(10);
});

it('goes on where it was interrupted, and leaves editions of the past as they were', async () => {
  const [first, second] = await profiles();
  await dataSource.query(`${OTHER} where id in ($1, $2)`, [first.id, second.id]);
  await dataSource.query(`update edition set live_until = live_from + interval '1 hour' where id = $1`, [first.id]);
  await forget();
  expect(await rematch(dataSource, NOW)).toBe(1);
  const [past, present] = await profiles();
  expect(past.match_profile).toMatchObject({ version: 'other', topics: {} });
  expect(present).toEqual(second);
});

it('is told to the index of articles by the change of its rows', async () => {
  await dataSource.query(`${OTHER} where live_until is null`);
  await forget();
  const [{ seen }] = await dataSource.query(`select pg_current_snapshot()::text as seen`);
  const count = await rematch(dataSource, NOW);
  const changed = await dataSource.query(
    `select count(*)::int as count from edition where not pg_visible_in_snapshot(changed_in, $1::pg_snapshot)`,
    [seen],
  );
  expect(changed).toEqual([{ count }]);
  expect(count).toBeGreaterThan(10);
});
