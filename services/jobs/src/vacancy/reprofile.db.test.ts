import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../data-source.js';
import { aPosting } from '../feed/testing.js';
import { ingest } from '../feed/ingest.service.js';
import { reprofile } from './reprofile.service.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const TITLES = ['Narcotics Detective', 'Correctional Nurse', 'Police Officer'];

const posting = (title: string) => aPosting({ externalId: title, title });

let database: TestDatabase;
let service: Database;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  service = createJobsDatabase({ url: database.url });
  dataSource = await service.connection();
  const records = TITLES.map((title, index) => ({
    position: index + 1,
    externalId: title,
    toPosting: () => posting(title),
  }));
  expect(await ingest(dataSource, { feed: { name: 'a feed', kind: 'MANUAL' }, records, now: NOW })).toMatchObject({
    created: 3,
    rejected: 0,
  });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});
const forget = () => dataSource.query(`update vacancy_profile_state set version = '', reached = null`);

beforeEach(async () => {
  await forget();
  await reprofile(dataSource);
  await forget();
});

const rows = () =>
  dataSource.query(
    `select title, match_profile, profile_key, topics, topic_keys, position_type from vacancy order by number`,
  );

/** As an older vocabulary would have left them. */
const spoil = (where = 'true') =>
  dataSource.query(
    `update vacancy set match_profile = match_profile || '{"version": "old", "role": null}', profile_key = 'none|city',
       topics = '[]', topic_keys = '{}', position_type = 'OTHER_CIVILIAN' where ${where}`,
  );

describe('reprofile', () => {
  it('makes anew what another vocabulary made, exactly as an import makes it', async () => {
    const before = await rows();
    await spoil();
    const lines: string[] = [];
    expect(await reprofile(dataSource, (line) => lines.push(line))).toBe(3);
    expect(await rows()).toEqual(before);
    expect(before.map((row: { position_type: string }) => row.position_type)).toEqual([
      'INVESTIGATOR',
      'CORRECTIONS',
      'SWORN_OFFICER',
    ]);
    expect(lines).toHaveLength(1);
  });

  it('reads one row when nothing is to be done', async () => {
    expect(await reprofile(dataSource)).toBe(0);
    await spoil();
    expect(await reprofile(dataSource)).toBe(0);
  });

  it('leaves what is of this version already', async () => {
    await spoil(`title = 'Police Officer'`);
    expect(await reprofile(dataSource)).toBe(1);
  });

  it('goes on where it was interrupted', async () => {
    await spoil();
    const [, second] = await dataSource.query(`select number from vacancy order by number`);
    await dataSource.query(`update vacancy_profile_state set version = 'new', reached = $1`, [second.number]);
    expect(await reprofile(dataSource, undefined, 'new')).toBe(1);
    expect(await dataSource.query(`select version, reached from vacancy_profile_state`)).toEqual([
      { version: 'new', reached: null },
    ]);
  });

  it('tells those who follow changes', async () => {
    await spoil();
    const [{ seen }] = await dataSource.query(`select pg_current_snapshot()::text as seen`);
    await reprofile(dataSource);
    const changed = await dataSource.query(
      `select title from vacancy where not pg_visible_in_snapshot(changed_in, $1::pg_snapshot) order by number`,
      [seen],
    );
    expect(changed.map(({ title }: { title: string }) => title)).toEqual(TITLES);
  });
});
