import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { createJobsDatabase } from '../data-source.js';

let database: TestDatabase;
let jobs: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  jobs = createJobsDatabase({ url: database.url });
});
afterAll(async () => {
  await jobs.close();
  await database.drop();
});

test('the long texts of a vacancy are stored as they are, all else is kept in its row', async () => {
  const columns: { storage: string; name: string }[] = await (
    await jobs.connection()
  ).query(`
    select attstorage storage, attname name from pg_attribute
    where attrelid = 'vacancy'::regclass and attnum > 0 and attlen = -1 and not attisdropped order by attname`);
  const named = (storage: string) => columns.filter((it) => it.storage === storage).map(({ name }) => name);
  expect(named('e')).toEqual(['application', 'description', 'match_profile', 'requirements', 'summary']);
  expect(named('x')).toEqual([]);
});
