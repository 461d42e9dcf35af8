import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Agency } from '../agency/agency.entity.js';
import type { Posting } from '../feed/posting.js';
import { vacancyOfPosting } from '../feed/vacancy-of-posting.js';
import { VacanciesAndAgencies1763800000001 } from './0001-vacancies-and-agencies.js';
import { Search1763800000002 } from './0002-search.js';

const NOW = new Date('2026-11-22T12:00:00Z');

const AGENCY: Agency = {
  id: 'a',
  slug: 'a',
  name: 'Elm Springs',
  type: 'MUNICIPAL_POLICE',
  ori: null,
  regionCode: 'US-KS',
  county: null,
  city: null,
  population: 3_000,
  swornCount: 9,
  communitySize: 'RURAL',
  latitude: null,
  longitude: null,
  geoPrecision: 'x',
  website: null,
};

type Location = Posting['locations'][number];
type Pay = NonNullable<Posting['pay']>;

const location = (regionCode: string | null, latitude: number | null, longitude: number | null): Location => ({
  ...{ label: 'x', locality: null, countryCode: 'US', postalCode: null },
  ...{ regionCode, latitude, longitude },
});

const pay = (unit: Pay['unit'], min: string | null, max: string | null): Partial<Posting> => ({
  pay: { min, max, currency: 'USD', unit, basis: 'STATED', raw: null },
});

const aPosting = (externalId: string, said: Partial<Posting>): Posting => ({
  externalId,
  url: null,
  title: 'Patrol Officer',
  summary: 'Patrols.',
  description: 'Patrols the town and answers calls.',
  agency: { ori: null, name: AGENCY.name, type: 'MUNICIPAL_POLICE', website: null },
  locations: [location('US-MT', 45.68, -111.04)],
  employmentTypes: ['FULL_TIME'],
  workArrangement: 'ON_SITE',
  pay: null,
  requirements: {
    ...{ minimumAge: null, education: null, experienceMonths: null },
    ...{ postCertification: null, lateralOnly: false, citizenship: null, other: [] },
  },
  application: { method: 'IN_PERSON', url: null, instructions: null },
  postedAt: '2026-11-01T00:00:00.000Z',
  validThrough: null,
  closed: null,
  ...said,
});

const POSTINGS = Object.entries<Partial<Posting>>({
  hourly: pay('HOUR', '24.50', '31.25'),
  'daily, only min': pay('DAY', '200', null),
  'weekly, only max': pay('WEEK', null, '900.10'),
  monthly: pay('MONTH', '4000', '5000'),
  yearly: pay('YEAR', '52000', '60000.5'),
  'no pay': {},
  'several regions, not in the order of letters': {
    locations: [
      location('US-TX', null, null),
      location('US-MT', 45.68, -111.04),
      location('US-TX', 30.27, -97.74),
      location('US-KS', 38.5, -98.77),
    ],
  },
  'a region behind none': { locations: [location(null, 38.5, -98.77), location('US-OH', 39.96, -83)] },
  'no region': { locations: [location(null, 38.5, -98.77)] },
  'half a point': { locations: [location('US-MT', 45.68, null)] },
}).map(([externalId, said]) => aPosting(externalId, said));

const rows = POSTINGS.map((posting) => vacancyOfPosting(posting, 'x', AGENCY, 'f', NOW));

/** What the migration computes, as a feed that is read after it has it. */
const EXPECTED = rows.map(({ externalId, regionCodes, points, annualPayMin, annualPayMax, payCurrency }) => ({
  ...{ externalId, regionCodes, points, annualPayMin, annualPayMax, payCurrency },
}));

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

let database: TestDatabase;
let old: DataSource;
let dataSource: DataSource;
let before: Awaited<ReturnType<typeof tables>>;
beforeAll(async () => {
  database = await createTestDatabase();
  old = await opened([VacanciesAndAgencies1763800000001]);
  await old.runMigrations();
  await insertOld('agency', [AGENCY]);
  await insertOld('feed_source', [{ id: 'f', name: 'f', kind: 'MANUAL' }]);
  await insertOld(
    'vacancy',
    rows.map((row) => ({ ...row, regionCode: row.regionCodes[0] })),
  );
  before = await tables();
  dataSource = await opened([VacanciesAndAgencies1763800000001, Search1763800000002]);
  await dataSource.runMigrations();
});
afterAll(async () => {
  await old.destroy();
  await dataSource.destroy();
  await database.drop();
});

async function opened(migrations: NonNullable<DataSourceOptions['migrations']>): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url: database.url, migrations, installExtensions: false }).initialize();
}

/** Inserts what the table has columns for. */
async function insertOld(table: string, values: object[]): Promise<void> {
  const records = values.map((value) =>
    Object.fromEntries(Object.entries(value).map(([name, it]) => [snakeCase(name), it])),
  );
  await old.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(records),
  ]);
}

/** All columns, indexes and functions there are, and the vacancies. */
async function tables() {
  return {
    columns: await old.query(
      `select table_name, column_name, data_type, is_nullable, column_default, collation_name
       from information_schema.columns where table_schema = 'public' order by table_name, column_name`,
    ),
    indexes: await old.query(
      `select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname`,
    ),
    functions: await old.query(`select proname from pg_proc where pronamespace = 'public'::regnamespace`),
    vacancies: await old.query(`select * from vacancy order by id`),
  };
}

async function computed() {
  const found: { externalId: string }[] = await dataSource.query(
    `select external_id as "externalId", region_codes as "regionCodes", points,
            annual_pay_min as "annualPayMin", annual_pay_max as "annualPayMax", pay_currency as "payCurrency"
     from vacancy`,
  );
  const byId = new Map(found.map((row) => [row.externalId, row]));
  return EXPECTED.map(({ externalId }) => byId.get(externalId));
}

async function stampOf(externalId: string): Promise<bigint> {
  const [row] = await dataSource.query<{ stamp: string }[]>(
    `select changed_in::text as stamp from vacancy where external_id = $1`,
    [externalId],
  );
  return BigInt(row!.stamp);
}

describe('the vacancies that were there before', () => {
  test('get what a feed would give them now', async () => {
    expect(await computed()).toEqual(EXPECTED);
  });

  test('get numbers of their own, from 0', async () => {
    const found: { number: number }[] = await dataSource.query(`select number from vacancy order by number`);
    expect(found.map(({ number }) => number)).toEqual(rows.map((_, number) => number));
  });

  test('are stamped when a feed states something else, not when it is only read again', async () => {
    const stamp = await stampOf('hourly');
    await dataSource.query(`update vacancy set last_seen_at = last_seen_at + interval '1 day'`);
    expect(await stampOf('hourly')).toBe(stamp);
    await dataSource.query(`update vacancy set title = 'Officer' where external_id = 'hourly'`);
    expect(await stampOf('hourly')).toBeGreaterThan(stamp);
    expect(await stampOf('monthly')).toBe(stamp);
    await dataSource.query(`update vacancy v set title = $1, last_seen_at = $2`, [rows[0]!.title, NOW]);
  });
});

test('down brings back what was there, and up works again', async () => {
  await dataSource.undoLastMigration();
  expect(await tables()).toEqual(before);
  await dataSource.runMigrations();
  expect(await computed()).toEqual(EXPECTED);
});
