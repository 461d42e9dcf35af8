import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { Client } from 'pg';
import { stateOf, stateSql, type Dated } from './override.lifecycle.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const INSTANTS = [null, ...[-1, 0, 1].map((offset) => new Date(NOW.getTime() + offset))];

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('SQL and TypeScript say the same state, for every combination of dates', async () => {
  const dated = INSTANTS.flatMap((validFrom) =>
    INSTANTS.flatMap((validThrough) =>
      INSTANTS.map((withdrawnAt): Dated => ({ validFrom, validThrough, withdrawnAt })),
    ),
  );
  const { rows } = await client.query<{ state: string }>(
    `select ${stateSql('$4::timestamptz')} as state
     from unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[]) with ordinality
       v(valid_from, valid_through, withdrawn_at, place) order by place`,
    [
      dated.map(({ validFrom }) => validFrom),
      dated.map(({ validThrough }) => validThrough),
      dated.map(({ withdrawnAt }) => withdrawnAt),
      NOW,
    ],
  );
  expect(rows.map(({ state }) => state)).toEqual(dated.map((it) => stateOf(it, NOW)));
  expect(new Set(rows.map(({ state }) => state)).size).toBe(4);
});
