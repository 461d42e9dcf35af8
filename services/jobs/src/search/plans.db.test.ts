import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodePosition } from '@heartland/shared/changes/change-position';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import { CursorCodec } from '@heartland/shared/cursor';
import type { Database } from '@heartland/shared/database';
import { momentAt } from '@heartland/shared/preview';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { FOLLOWED_VACANCIES } from '../changes/followed-vacancies.js';
import { createContext, type JobsContext } from '../context.js';
import { createJobsDatabase } from '../data-source.js';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { Postings } from '../word-index/postings.js';
import { WordIndexRepository } from '../word-index/word-index.repository.js';
import { wordsOf } from '../word-index/words.js';
import { VacancyFacetField } from './facet.type.js';
import { inDays, NOW } from './testing/search-world.js';
import { facetsOf } from './vacancy-facets.js';
import type { VacancyListArgs } from './vacancy-list.args.js';
import { VacancySearch } from './vacancy-search.js';

const VACANCIES = 100_000;
const PAGE = 20;
/** Rows that a scan may read, whether it gives them or not: of a page, or of the blocks of some words. */
const MOST_ROWS = 200;

const { STATE, AGENCY_TYPE, POSITION_TYPE, EMPLOYMENT_TYPE, SALARY_BAND } = VacancyFacetField;
const FIELDS = [STATE, AGENCY_TYPE, POSITION_TYPE, EMPLOYMENT_TYPE, SALARY_BAND];
const NEWEST = { field: 'POSTED_AT', direction: 'DESC' };

type Ask = (context: JobsContext) => Promise<unknown>;

/** A full page with the names of the agencies. */
const page =
  (args: object, withFacets = false): Ask =>
  async (context) => {
    const list = await context.vacancyLists.all({ first: PAGE, ...args } as VacancyListArgs);
    if (withFacets) expect(facetsOf(list, { fields: FIELDS, size: 10 })[0]!.buckets).not.toHaveLength(0);
    const edges = await list.edges();
    expect(edges).toHaveLength(PAGE);
    expect(edges.every(({ node }) => node.agency.id === node.agencyId)).toBe(true);
  };

/** Words are words here. No two searches have one in common: a word that was read is kept. */
const text = (words: string, more: object = {}) => ({ filter: { text: words, understand: false, ...more } });

const ROLE_AND_STATE = { positionTypes: ['DEPUTY_SHERIFF'], regionCodes: ['US-MT'] };
const CIRCLE = { point: { latitude: 45, longitude: -105 }, radiusKm: 80 };

/** How many statements each takes: every one asks what has changed, but for the slug; pages read rows. */
const SEARCHES: [name: string, statements: number, ask: Ask][] = [
  ['state newest', 2, page({ filter: { regionCodes: ['US-MT'] }, sort: NEWEST })],
  ['role + state', 2, page({ filter: ROLE_AND_STATE, sort: NEWEST })],
  ['two-word text', 3, page(text('patrol officer'))],
  ['common-word text by relevance', 3, page(text('department'))],
  [
    'text + state + pay',
    3,
    page(text('deputy', { regionCodes: ['US-MT'], annualPay: { min: '40000', includeUnstated: false } })),
  ],
  ['radius + role', 2, page({ filter: { near: CIRCLE, positionTypes: ['SWORN_OFFICER'] }, sort: NEWEST })],
  ['five facets with filters', 2, page({ filter: ROLE_AND_STATE }, true)],
  ['five facets with text', 3, page(text('community'), true)],
  [
    'suggest',
    1,
    async ({ suggest }) => {
      expect((await suggest({ prefix: 'dep' })).map(({ text }) => text)).toContain('Deputy Sheriff');
    },
  ],
  [
    'slug',
    1,
    async (context) => {
      const { vacancy } = await context.vacancyLookup('slug-77');
      expect([vacancy!.agency.name, (await context.vacancyTexts(vacancy!.id)).description]).not.toContain('');
    },
  ],
];

interface Statement {
  sql: string;
  parameters: unknown[];
}

const asked: Statement[] = [];
const cursors = new CursorCodec('a secret of the tests');
let database: TestDatabase;
let service: Database;
let dataSource: DataSource;
let search: VacancySearch;
beforeAll(async () => {
  database = await createTestDatabase();
  service = createJobsDatabase({ url: database.url, limits: { statementTimeout: 0 } });
  dataSource = await service.connection();
  await fill();
  await storeWords();
  await dataSource.query('analyze agency, vacancy, vacancy_word');
  search = new VacancySearch(
    () => service.connection(),
    (error) => {
      throw error;
    },
  );
  // What is read once: the index, and the titles for suggestions.
  await request().suggest({ prefix: 'a' });
  const logger = Object.create(dataSource.logger) as DataSource['logger'];
  logger.logQuery = (sql, parameters) => void asked.push({ sql, parameters: (parameters ?? []) as unknown[] });
  dataSource.logger = logger;
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.drop();
});

const request = () => createContext(dataSource, search, cursors, momentAt(NOW));

/** Five roles in five states, on a grid of 100 places; every eighth with a date on which it ends. */
async function fill(): Promise<void> {
  await dataSource.query(`insert into feed_source (id, name, kind) values ('f', 'f', 'MANUAL')`);
  await dataSource.query(
    `insert into agency (id, slug, name, type, community_size, geo_precision)
     select 'a' || n, 'a' || n, 'Agency ' || n, 'MUNICIPAL_POLICE', 'RURAL', 'x' from generate_series(0, 299) n`,
  );
  await dataSource.query(
    `insert into vacancy (id, slug, title, summary, description, posted_at, valid_through, agency_id, position_type,
       employment_types, work_arrangement, locations, requirements, application, topics, topic_keys, region_codes,
       points, annual_pay_min, annual_pay_max, pay_currency, agency_type, community_size, feed_id, external_id,
       first_seen_at, last_seen_at, updated_at, checksum, match_profile, profile_key)
     select 'v' || n, 'slug-' || n,
       (array['Patrol Officer', 'Deputy Sheriff', 'Dispatcher', 'Jailer', 'Records Clerk'])[1 + n % 5],
       '', 'Works for the department and its community.',
       posted_at, case when n % 8 = 0 then posted_at + interval '30 days' end, 'a' || n % 300,
       (array['SWORN_OFFICER', 'DEPUTY_SHERIFF', 'DISPATCHER', 'CORRECTIONS', 'OTHER_CIVILIAN'])[1 + n % 5],
       '{FULL_TIME}', 'ON_SITE', '[]', '{}', '{}', '[]', '{}',
       array[(array['US-MT', 'US-TX', 'US-KS', 'US-OH', 'US-WY'])[1 + n / 5 % 5]],
       array[40 + n % 10, -110 + n / 10 % 10], 30000 + n % 7 * 10000, 35000 + n % 7 * 10000, 'USD',
       'MUNICIPAL_POLICE', 'RURAL', 'f', 'v' || n, $1, $1, $1, 'x', '{}', 'patrol-officer|rural'
     from generate_series(0, $2::integer - 1) n,
       lateral (select $1::timestamptz - n * interval '1 minute' as posted_at) p`,
    [NOW, VACANCIES],
  );
}

/** The words of the vacancies, and as many others as a table of words has. */
async function storeWords(): Promise<void> {
  const rows: { number: number; title: string; description: string }[] = await dataSource.query(
    'select number, title, description from vacancy order by number',
  );
  const postings = new Postings();
  for (const { number, title, description } of rows) postings.add(number, wordsOf(title), wordsOf(description));
  const [{ seen }] = (await dataSource.query('select pg_current_snapshot()::text as seen')) as [{ seen: string }];
  const numbers = Bitmap.of(rows.map(({ number }) => number));
  expect(await new WordIndexRepository(dataSource).merge({ since: 0, seen, numbers, postings })).toBe(true);
  await dataSource.query(
    `insert into vacancy_word (word, block, anywhere)
     select 'other' || n, block, '\\x000100' from generate_series(1, 20000) n, generate_series(0, 1) block`,
  );
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The scans of vacancies and their words that PostgreSQL makes for a statement, with the rows that each reads. */
async function scansOf({ sql, parameters }: Statement) {
  const [row] = await dataSource.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    `explain (analyze, buffers off, format json) ${sql}`,
    parameters,
  );
  return nodesOf(row!['QUERY PLAN'][0].Plan)
    .filter(
      (node) => /^vacancy(_word)?$/.test(node['Relation Name'] ?? '') || node['Node Type'] === 'Bitmap Index Scan',
    )
    .map((node) => ({
      sql,
      scan: node['Node Type'],
      index: node['Index Name'],
      rows:
        node['Actual Loops'] *
        (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)),
    }));
}

/** Runs it and looks at every statement. */
async function expectStatements(count: number, ask: Ask): Promise<void> {
  asked.length = 0;
  await ask(request());
  const statements = [...asked];
  expect(statements.map(({ sql }) => sql)).toHaveLength(count);
  const scans = [];
  for (const statement of statements) scans.push(...(await scansOf(statement)));
  expect(scans).not.toHaveLength(0);
  expect(scans.filter(({ scan, rows }) => scan === 'Seq Scan' || rows > MOST_ROWS)).toEqual([]);
}

describe(`among ${VACANCIES} vacancies, by indexes and with few rows`, () => {
  test.each(SEARCHES)('%s: %d statements', (_, statements, ask) => expectStatements(statements, ask));

  test('the first page of changes: 3 statements', async () => {
    await expectStatements(3, async ({ vacancyChanges }) => {
      expect((await vacancyChanges.page({ first: PAGE })).changes).toHaveLength(PAGE);
    });
  });

  test('changes when there are none: 2 statements', async () => {
    const { database: name, snapshot } = await new ChangeRepository(dataSource, FOLLOWED_VACANCIES).present();
    const asOf = inDays(0).toISOString();
    const seen = { snapshot, instant: asOf };
    const since = encodePosition({ database: name, asOf, seen, window: null }, 'vacancyChanges', cursors);
    await expectStatements(2, async ({ vacancyChanges }) => {
      expect((await vacancyChanges.page({ since, first: PAGE })).changes).toEqual([]);
    });
  });
});
