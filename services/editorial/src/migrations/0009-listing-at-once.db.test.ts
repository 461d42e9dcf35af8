import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import type { DataSource, QueryRunner } from 'typeorm';
import { createEditorialDatabase } from '../data-source.js';
import { ListingAtOnce1764900000008 } from './0009-listing-at-once.js';

let database: TestDatabase;
let runner: QueryRunner;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  const editorial = createEditorialDatabase({ url: database.url });
  const dataSource: DataSource = await editorial.connection();
  runner = dataSource.createQueryRunner();
  close = () => editorial.close();
  await runner.query(
    `insert into article (id, locale, slug, translation_group, published_at, version, created_at, changed_at)
     values ('art_a', 'en', 'a', 'art_a', '2026-01-01', 1, '2026-01-01', '2026-01-02'),
            ('art_b', 'es-MX', 'b', 'art_b', null, 1, '2026-02-01', '2026-02-02')`,
  );
});
afterAll(async () => {
  await runner.release();
  await close();
  await database.drop();
});

/** What a row of an edition says besides what is the same for all. */
type Row = [article: string, number: number, stage: string, from: string | null, until: string | null, title: string];
const ROWS: Row[] = [
  ['art_a', 1, 'SETTLED', '2026-01-01', '2026-02-01', 'The first of four K-9 units'],
  ['art_a', 2, 'SUPERSEDED', null, null, 'Never shown'],
  ['art_a', 3, 'SETTLED', '2026-02-01', '2026-03-01', 'The second calls 9-1-1'],
  ['art_a', 4, 'SETTLED', '2026-03-01', '2026-04-01', 'The third café'],
  ['art_a', 5, 'SETTLED', '2026-05-01', null, 'The fourth, planned'],
  ['art_b', 1, 'DRAFT', null, null, 'Turnos de noche y cafés'],
];

async function insert(rows: readonly Row[]): Promise<void> {
  await runner.query(
    `insert into edition (id, article_id, number, title, summary, blocks, schema_version, plain_text, noindex,
       match_profile, stage, live_from, live_until, minor, modified_at, created_at)
     select r->>0 || '.' || (r->>1), r->>0, (r->>1)::int, r->>5, 'Summary of ' || (r->>5), '[]', 2,
       'Patrolling counties by night: ' || (r->>5), false, '{}', r->>2, (r->>3)::timestamptz, (r->>4)::timestamptz,
       false, '2026-01-01', '2026-01-01'
     from jsonb_array_elements($1) r`,
    [JSON.stringify(rows)],
  );
}

async function listed(): Promise<{ editions: Record<string, string>[]; words: unknown[] }> {
  const found = {
    editions: await runner.query(`select t.*, t.head::text, t.words::text from listed_edition t order by edition_id`),
    words: await runner.query(`select * from article_word order by language, word, in_title`),
  };
  await runner.query('delete from edition');
  await runner.query('delete from article_word');
  return found;
}

it('lists editions that come together as those that come one by one', async () => {
  await insert(ROWS);
  const together = await listed();
  for (const row of ROWS) await insert([row]);
  const oneByOne = await listed();
  await new ListingAtOnce1764900000008().down(runner);
  await insert(ROWS);
  const byRow = await listed();
  await new ListingAtOnce1764900000008().up(runner);

  expect(together.editions.map((edition) => edition['edition_id'])).toEqual(['art_a.4', 'art_a.5', 'art_b.1']);
  expect(together).toEqual(byRow);
  expect(oneByOne).toEqual(byRow);
});

it('still follows each edition that changes', async () => {
  await insert(ROWS);
  await runner.query(`update edition set stage = 'SUPERSEDED' where article_id = 'art_b'`);
  await runner.query(`update edition set title = 'Rewritten', plain_text = 'Rewritten' where id = 'art_a.5'`);
  expect(
    await runner.query(`select edition_id as id, title from listed_edition where edition_id > 'art_a.4' order by 1`),
  ).toEqual([{ id: 'art_a.5', title: 'Rewritten' }]);
});
