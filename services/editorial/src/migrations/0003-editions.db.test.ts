import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { DataSource } from 'typeorm';
import { Articles1763800000001 } from './0001-articles.js';
import { ArticleChanges1763850000001 } from './0002-article-changes.js';
import { Editions1764300000002 } from './0003-editions.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('makes the first edition of every article of what it said', async () => {
  const runner = dataSource.createQueryRunner();
  await new Articles1763800000001().up(runner);
  await new ArticleChanges1763850000001().up(runner);
  await runner.query(`insert into author values ('aut_a', 'a', 'A', null)`);
  await runner.query(`insert into topic values ('top_t', 't', 'T', '', '{}')`);
  const columns =
    '(id, locale, slug, title, summary, blocks, schema_version, published_at, withdrawn_at, modified_at, match_profile)';
  await runner.query(`insert into article ${columns} values
    ('art_seen', 'en', 'seen', 'Seen', 'S', '[1]', 1, '2026-01-01', '2026-03-01', '2026-02-01', '{"p": 1}'),
    ('art_draft', 'en', 'draft', 'Draft', 'D', '[2]', 1, null, null, '2026-02-02', '{}')`);
  await runner.query(`insert into article_author values ('art_seen', 'aut_a', 0)`);
  await runner.query(`insert into article_topic values ('art_seen', 'top_t', 0, 0.5)`);
  await runner.query(`insert into article_agency values ('art_seen', 'agy_a')`);
  await runner.query(`insert into slug_redirect values ('en', 'old', 'art_seen')`);

  await new Editions1764300000002().up(runner);

  expect(
    await runner.query(`
      select a.id, a.translation_group, a.version, a.published_at = e.live_from as dated, e.id as edition, e.number,
        e.title, e.blocks, e.stage, e.live_until::date::text as until, e.modified_at = a.changed_at as changed, e.match_profile
      from article a join edition e on e.article_id = a.id order by a.id desc`),
  ).toEqual([
    {
      id: 'art_seen',
      translation_group: 'art_seen',
      version: 1,
      dated: true,
      edition: 'art_seen.1',
      number: 1,
      title: 'Seen',
      blocks: [1],
      stage: 'SETTLED',
      until: '2026-03-01',
      changed: true,
      match_profile: { p: 1 },
    },
    expect.objectContaining({ id: 'art_draft', edition: 'art_draft.1', stage: 'DRAFT', dated: null, until: null }),
  ]);
  expect(await runner.query('select * from edition_author')).toEqual([
    { edition_id: 'art_seen.1', author_id: 'aut_a', position: 0 },
  ]);
  expect(await runner.query('select * from edition_topic')).toEqual([
    { edition_id: 'art_seen.1', topic_id: 'top_t', position: 0, weight: 0.5 },
  ]);
  expect(await runner.query('select * from edition_agency')).toEqual([
    { edition_id: 'art_seen.1', agency_id: 'agy_a' },
  ]);
  await runner.release();
});
