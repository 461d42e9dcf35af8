import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { DataSource } from 'typeorm';
import { Articles1763800000001 } from './0001-articles.js';
import { ArticleChanges1763850000001 } from './0002-article-changes.js';
import { Editions1764300000002 } from './0003-editions.js';
import { Topics1764500000004 } from './0005-topics.js';

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

it('puts topics into an order by name, takes those of editions for chosen, and can be taken back', async () => {
  const runner = dataSource.createQueryRunner();
  await new Articles1763800000001().up(runner);
  await new ArticleChanges1763850000001().up(runner);
  await new Editions1764300000002().up(runner);
  await runner.query(`insert into topic values ('top_b', 'b', 'Beat', '', '{}'), ('top_a', 'a', 'Arrest', '', '{}')`);
  await runner.query(`insert into article values ('art_a', 'en', 'a', null, '1', 'art_a', 1, now(), now())`);
  const edition = (number: number, stage: string) =>
    runner.query(
      `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile, stage,
         minor, modified_at, created_at)
       values ('art_a.' || $1::int, 'art_a', $1::int, '', '', '[]', 1, false, '{}', $2, false, now(), now())`,
      [number, stage],
    );
  await edition(1, 'SUPERSEDED');
  await edition(2, 'DRAFT');
  await runner.query(`insert into edition_topic values ('art_a.2', 'top_b', 0, 1)`);

  await new Topics1764500000004().up(runner);

  expect(await runner.query('select id, parent_id, position, version from topic order by position')).toEqual([
    { id: 'top_a', parent_id: null, position: 0, version: 1 },
    { id: 'top_b', parent_id: null, position: 1, version: 1 },
  ]);
  expect(await runner.query('select number, topics_chosen from edition order by number')).toEqual([
    { number: 1, topics_chosen: false },
    { number: 2, topics_chosen: true },
  ]);
  await expect(runner.query(`update topic set position = 0`)).rejects.toThrow('topic_place');
  await expect(runner.query(`update topic set parent_id = id where id = 'top_a'`)).rejects.toThrow('check constraint');

  await new Topics1764500000004().down(runner);
  expect(await runner.query('select * from topic order by id')).toEqual([
    { id: 'top_a', slug: 'a', name: 'Arrest', description: '', synonyms: [] },
    { id: 'top_b', slug: 'b', name: 'Beat', description: '', synonyms: [] },
  ]);
  await runner.release();
});
