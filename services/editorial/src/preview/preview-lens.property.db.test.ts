import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { normalFilter } from '../article/article-filter.js';
import { ArticleListRepository } from '../article/article-list.repository.js';
import { ArticleRepository } from '../article/article.repository.js';
import { article, insertArticles, intervalsOf, NOW } from '../article/testing/random-articles.js';
import { normalSort } from '../search/article-sort.js';
import { createEditorialDatabase } from '../data-source.js';
import { TimelineRepository } from '../edition/timeline.repository.js';
import { previewLens } from './preview-lens.js';

let database: TestDatabase;
let dataSource: DataSource;
let client: Client;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  const editorial = createEditorialDatabase({ url: database.url });
  dataSource = await editorial.connection();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`insert into author values ('aut_1', 'ruth', 'Ruth', null)`);
  close = async () => {
    await client.end();
    await editorial.close();
  };
});
afterAll(async () => {
  await close();
  await database.drop();
});

/** What readers see: of every article its edition, and how many there are. */
async function seen(source: DataSource, ids: readonly string[]) {
  const list = { by: 'none', filter: normalFilter(null), sort: normalSort(null, false), now: NOW, parts: [] } as const;
  const lists = new ArticleListRepository(source);
  const [listed, [count], rows] = await Promise.all([
    lists.pages([''], list, { limit: 100, backward: false, from: null }),
    lists.counts([''], list),
    new ArticleRepository(source).byIds(ids, NOW),
  ]);
  const live = rows.filter(({ editionId }) => listed.places.some((it) => it.id === editionId));
  return {
    count: count!.count,
    editions: Object.fromEntries(live.map(({ id, editionId, stage }) => [id, [editionId, stage]])),
  };
}

/** Publishes the draft of each article, or else the edition that is planned, by the code that does so. */
async function publish(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const timelines = new TimelineRepository(manager, NOW);
  for (const id of ids) {
    const timeline = await timelines.of(id);
    const edition = timeline.draft ?? timeline.planned;
    if (edition) await timelines.settle(edition, NOW, timeline);
  }
}

it('a lens shows what readers would see if the drafts in scope were published, and changes nothing', async () => {
  // The desk plans one edition of an article at most.
  const planned = article.filter((model) => intervalsOf(model).filter(({ from }) => from > 0).length < 2);
  const worlds = fc.array(fc.record({ model: planned, named: fc.boolean() }), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(worlds, fc.boolean(), async (articles, all) => {
      await insertArticles(
        client,
        articles.map(({ model }) => model),
      );
      const ids = articles.map((_, place) => `art_${place}`);
      const scope = ids.filter((_, place) => all || articles[place]!.named);
      const before = await seen(dataSource, ids);
      const previewed = await seen(previewLens(dataSource, { now: NOW, articleIds: all ? null : scope }), ids);
      expect(await seen(dataSource, ids)).toEqual(before);
      await dataSource.transaction((manager) => publish(manager, scope));
      expect(previewed).toEqual(await seen(dataSource, ids));
    }),
    { numRuns: 25 },
  );
});

it.each([
  'with p as (select id from edition) select count(*)::int as count from p',
  'with recursive p as (select id from edition) select count(*)::int as count from p',
  'select $1::int as count',
])('a lens takes any statement: %s', async (sql) => {
  await insertArticles(client, [{ dates: [], draft: 'DRAFT', handedIn: null, hasHeroImage: false }]);
  const lens = previewLens(dataSource, { now: NOW, articleIds: null });
  expect(await lens.query(sql, sql.includes('$1') ? [1] : [])).toEqual([{ count: 1 }]);
});
