import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Database } from '@heartland/shared/database';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createEditorialDatabase } from '../data-source.js';
import { SitemapRepository } from './sitemap.repository.js';
import { TimingRepository } from './timing.repository.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const seconds = (count: number) => new Date(NOW.getTime() + 1000 * count);

/** More than are read at a time. */
const ARTICLES = 2_500;

let database: TestDatabase;
let editorial: Database;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  editorial = createEditorialDatabase({ url: database.url });
  dataSource = await editorial.connection();
});
afterAll(async () => {
  await editorial.close();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('delete from article');
  await dataSource.query(
    `insert into article (id, locale, slug, translation_group, published_at, version, created_at, changed_at)
     select 'art_' || lpad(n::text, 5, '0'), 'en', 'slug-' || n, n, $2, 1, $2, $2 from generate_series(1, $1) n`,
    [ARTICLES, seconds(-60)],
  );
  await dataSource.query(
    `insert into edition (id, article_id, number, title, summary, blocks, schema_version, noindex, match_profile, stage,
       live_from, minor, modified_at, created_at)
     select id || '.1', id, 1, id, '', '[]', 1, false, '{}', 'SETTLED', published_at, false, published_at, published_at
     from article`,
  );
});

const sitemapAt = (now: Date) => new SitemapRepository(dataSource, now);

async function idsOf(sitemap: SitemapRepository, size: number): Promise<string[][]> {
  const files = await sitemap.files(size);
  const ids = [];
  for (const file of files) {
    const found = [];
    for await (const { id } of sitemap.pages(file, size)) found.push(id);
    ids.push(found);
  }
  return ids;
}

it('deals every page to one file, none missed, and each file full but the last', async () => {
  const files = await idsOf(sitemapAt(NOW), 1_200);
  expect(files.map(({ length }) => length)).toEqual([1_200, 1_200, 100]);
  const all = await dataSource.query<{ id: string }[]>('select id from article order by id');
  expect(files.flat()).toEqual(all.map(({ id }) => id));
});

it('has no files when there are no pages', async () => {
  expect(await sitemapAt(seconds(-61)).files(1_200)).toEqual([]);
});

it('has another digest when something in a file is another, and in that file alone', async () => {
  const digests = async (now = NOW) => (await sitemapAt(now).files(1_300)).map(({ digest }) => digest);
  const [first, second] = await digests();
  expect(await digests(seconds(1))).toEqual([first, second]);
  for (const change of [
    `update article set slug = 'other' where id = 'art_02000'`,
    `update edition set modified_at = now() where article_id = 'art_02000'`,
    `update edition set noindex = true where article_id = 'art_02500'`,
  ]) {
    const before = await digests();
    await dataSource.query(change);
    const after = await digests();
    expect(after[0]).toBe(first);
    expect(after[1]).not.toBe(before[1]);
  }
});

it('leaves out by time alone what has gone, and knows when that was and will be', async () => {
  await dataSource.query(`update edition set live_until = $1 where article_id = 'art_00001'`, [seconds(3)]);
  const count = async (now: Date) => (await idsOf(sitemapAt(now), ARTICLES)).flat().length;
  const timing = new TimingRepository(dataSource);
  expect(await timing.at(seconds(2))).toEqual({ lastChange: seconds(-60), nextChange: seconds(3) });
  expect(await count(seconds(2))).toBe(ARTICLES);
  expect(await timing.at(seconds(3))).toEqual({ lastChange: seconds(3), nextChange: null });
  expect(await count(seconds(3))).toBe(ARTICLES - 1);
});
