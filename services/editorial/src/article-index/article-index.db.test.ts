import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { articleProfile, profileKey, vacancyProfile } from '@heartland/shared/relevance/profile';
import type { TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createEditorialDatabase } from '../data-source.js';
import { ArticleIndexSync } from './article-index-sync.js';
import { ArticleIndexRepository } from './article-index.repository.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const seconds = (count: number) => new Date(NOW.getTime() + 1000 * count);

const DISPATCHER = vacancyProfile({
  title: '911 Dispatcher',
  text: '',
  agencyType: 'MUNICIPAL_POLICE',
  population: 60_000,
  swornOfficers: null,
});

let database: TestDatabase;
let dataSource: DataSource;
let statements: string[] = [];
let close: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  const editorial = createEditorialDatabase({ url: database.url, onStatement: (sql) => statements.push(sql) });
  dataSource = await editorial.connection();
  close = () => editorial.close();
});
afterAll(async () => {
  await close();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('delete from article');
  await dataSource.query(`insert into author values ('aut_1', 'ruth', 'Ruth', null) on conflict do nothing`);
});

interface Facts {
  topic?: TopicKey;
  locale?: string;
  publishedAt?: Date;
}

async function insert(id: string, facts: Facts = {}, run: Pick<DataSource, 'query'> = dataSource) {
  const { topic = 'emergency-dispatch', locale = 'en', publishedAt = seconds(-60) } = facts;
  const profile = articleProfile({ title: '', text: '', topics: [topic] });
  await run.query(
    `with article as (
       insert into article (id, locale, slug, translation_group, published_at, version, created_at, changed_at)
       values ($1, $2, $1, $1, $3, 1, $4, $4) returning id)
     insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile, stage,
       live_from, minor, modified_at, created_at)
     select id || '.1', id, 1, id, '', '[]', 1, false, $5, 'SETTLED', $3, false, $4, $4 from article`,
    [id, locale, publishedAt, NOW, profile],
  );
}

async function override(id: string, articleId: string, run: Pick<DataSource, 'query'> = dataSource) {
  await run.query(
    `insert into relevance_override (id, article_id, action, scope, target, reason, version, made_at, made_by)
     values ($1, $2, 'BLOCK', 'EVERYWHERE', '', 'Because.', 1, $3, 'aut_1')`,
    [id, articleId, NOW],
  );
}

/** Articles of which something is said. */
async function overridden(sync: ArticleIndexSync): Promise<string[]> {
  const { overrides } = await sync.current();
  return [...overrides.on({ id: 'vac_1', profile: DISPATCHER }, NOW).keys()].sort();
}

const createSync = () =>
  new ArticleIndexSync(
    () => Promise.resolve(dataSource),
    () => NOW,
  );

/** The articles beside a dispatcher's vacancy, the best first. */
async function beside(
  sync: ArticleIndexSync,
  { now = NOW, locale = undefined as string | undefined, limit = 50 } = {},
) {
  const index = await sync.current();
  const found = index.matches(DISPATCHER, profileKey(DISPATCHER), { now, locale }, limit);
  return found.scores.map((_, place) => found.candidate(place).id);
}

describe('the index of articles', () => {
  test('has the best first, of equal ones the newest, in the language that was asked for', async () => {
    await insert('wellness', { topic: 'officer-wellness' });
    await insert('old', { publishedAt: seconds(-99) });
    await insert('new');
    await insert('spanish', { locale: 'es' });
    const sync = createSync();
    expect(await beside(sync)).toEqual(['new', 'spanish', 'old', 'wellness']);
    expect(await beside(sync, { locale: 'es' })).toEqual(['spanish']);
    expect(await beside(sync, { locale: 'en', limit: 2 })).toEqual(['new', 'old']);
  });

  test('takes in what was written since, whoever wrote it, in one statement', async () => {
    await insert('first');
    const sync = createSync();
    expect(await beside(sync)).toEqual(['first']);
    await insert('second');
    await dataSource.query(`update edition set live_until = $1 where article_id = 'first'`, [seconds(-1)]);
    statements = [];
    expect(await beside(sync)).toEqual(['second']);
    expect(statements).toHaveLength(1);
    await dataSource.query(`update edition set stage = 'DRAFT', live_from = null where article_id = 'second'`);
    expect(await beside(sync)).toEqual([]);
  });

  test('takes in a transaction that began before others and ended after them', async () => {
    const sync = createSync();
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await insert('late', {}, runner);
    await insert('early');
    expect(await beside(sync)).toEqual(['early']);
    await runner.commitTransaction();
    await runner.release();
    expect(await beside(sync)).toEqual(['early', 'late']);
  });

  test('reads publication and withdrawal off the dates: nothing is run in between', async () => {
    await insert('scheduled', { publishedAt: seconds(3) });
    await insert('ending');
    await dataSource.query(`update edition set live_until = $1 where article_id = 'ending'`, [seconds(3)]);
    const sync = createSync();
    expect(await beside(sync, { now: seconds(2) })).toEqual(['ending']);
    expect(await beside(sync, { now: seconds(3) })).toEqual(['scheduled']);
    expect(await beside(sync, { now: seconds(2) })).toEqual(['ending']);
  });

  test('looks beyond the best that it remembers when most of them are of another language', async () => {
    for (let i = 0; i < 201; i++) await insert(`english ${i}`);
    await insert('spanish', { locale: 'es', topic: 'officer-wellness' });
    const sync = createSync();
    expect(await beside(sync)).toHaveLength(50);
    expect(await beside(sync, { locale: 'es' })).toEqual(['spanish']);
  });

  test('has the overrides that count, and takes in others with the same statement, in whatever order they commit', async () => {
    for (const id of ['early', 'late', 'known', 'ended']) await insert(id);
    await override('ovr_1', 'known');
    await override('ovr_2', 'ended');
    await dataSource.query(`update relevance_override set valid_through = $1 where id = 'ovr_2'`, [NOW]);
    const sync = createSync();
    expect(await overridden(sync)).toEqual(['known']);
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await override('ovr_3', 'late', runner);
    await override('ovr_4', 'early');
    statements = [];
    expect(await overridden(sync)).toEqual(['early', 'known']);
    expect(statements).toHaveLength(1);
    await runner.commitTransaction();
    await runner.release();
    expect(await overridden(sync)).toEqual(['early', 'known', 'late']);
    await dataSource.query(
      `update relevance_override set withdrawn_at = $1, withdrawn_by = 'aut_1' where id = 'ovr_1'`,
      [NOW],
    );
    expect(await overridden(sync)).toEqual(['early', 'late']);
    expect(await overridden(createSync())).toEqual(['early', 'late']);
  });

  test('takes rows that were restored from another cluster once, not for ever', async () => {
    await insert('restored');
    await override('ovr_1', 'restored');
    for (const table of ['edition', 'relevance_override']) {
      await dataSource.query(`alter table ${table} disable trigger user`);
      await dataSource.query(`update ${table} set changed_in = '18446744073709551000'`);
      await dataSource.query(`alter table ${table} enable trigger user`);
    }
    const repository = new ArticleIndexRepository(dataSource);
    expect(await beside(createSync())).toEqual(['restored']);
    const [{ seen }] = await dataSource.query(`select pg_current_snapshot()::text as seen`);
    expect(await repository.changesSince(seen)).toMatchObject({ editions: [], overrides: [] });
  });

  test('shares a reading among those who wait together', async () => {
    await insert('first');
    const sync = createSync();
    await sync.current();
    statements = [];
    await Promise.all(Array.from({ length: 10 }, () => sync.current()));
    expect(statements).toHaveLength(2);
  });
});
