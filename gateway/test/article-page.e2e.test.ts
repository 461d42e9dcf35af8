import { stableId } from '@heartland/shared/ids';
import { isPlanned } from '@heartland/shared/planned-statement';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { seededDatabases, startGraph, type Graph } from './graph.js';

const SLUG = 'policing-in-small-town-america';
const PAGE = `{ articleBySlug(slug: "${SLUG}") { status article {
  title summary authors { name } topics { topic { name } } heroImage { alt url(width: 640) } body { html } } } }`;

/** By hand: what the desk does is followed by work of its own, whose statements would be counted too. */
const HERO_IMAGE = `
  with hero as (
    insert into image (id, format, bytes, sha256, width, height, average_color, alt, focal_x, focal_y, requested_at,
      uploaded_at)
    values ($1, 'PNG', 1, repeat('0', 64), 1600, 900, '#336699', 'A road', 0.5, 0.5, now(), now()) returning id)
  update edition set hero_image_id = hero.id from hero, article a where a.id = article_id and a.slug = '${SLUG}'`;

/** By hand as well: the desk makes a new edition of every change. */
const OTHER_BODY = `
  update edition set blocks = '[{"type": "paragraph", "children": [{"type": "text", "value": "Corrected."}]}]', schema_version = 2
  from article a where a.id = article_id and a.slug = '${SLUG}'`;

async function change(sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: databases.editorial });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

const LIST = `query ($after: String) { articles(first: 20, after: $after) { pageInfo { endCursor } nodes {
  title authors { name } topics { topic { name } } heroImage { alt } } } }`;

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
beforeAll(async () => {
  databases = await seededDatabases();
  await change(HERO_IMAGE, [stableId('Image', 'hero')]);
  graph = await startGraph({ form: 'together', databases });
});
afterAll(async () => {
  await graph.close();
  await databases.drop();
});

it('an article with body, authors, topics and hero image takes one statement, which is planned once', async () => {
  await graph.query(PAGE);
  graph.counts();
  const { data } = await graph.query(PAGE);
  expect(data!.articleBySlug.article).toMatchObject({
    authors: [{ name: expect.any(String) }],
    topics: expect.arrayContaining([{ topic: { name: expect.any(String) } }]),
    heroImage: { alt: 'A road' },
    body: { html: expect.stringContaining('<p>') },
  });
  const { statements } = graph.counts();
  expect(statements).toHaveLength(1);
  expect(statements.map(isPlanned)).toEqual([true]);
});

it('its body is read once, and again when it was changed', async () => {
  const statements = async () => {
    const { data } = await graph.query(PAGE);
    const read = graph.counts().statements.filter((sql) => sql.includes('blocks'));
    return [data!.articleBySlug.article.body.html, read.length];
  };
  await graph.query(PAGE);
  graph.counts();
  expect(await statements()).toEqual([expect.stringContaining('<h2'), 0]);
  await change(OTHER_BODY);
  expect(await statements()).toEqual(['<p>Corrected.</p>', 1]);
  expect(await statements()).toEqual(['<p>Corrected.</p>', 0]);
});

it('a list of twenty takes one statement, which is planned once for all of its pages', async () => {
  const page = async (after: string | null) => {
    const { data } = await graph.query(LIST, { after });
    expect(data!.articles.nodes).toHaveLength(20);
    return { end: data!.articles.pageInfo.endCursor, statements: graph.counts().statements };
  };
  const first = await page(null);
  const second = await page(first.end);
  const third = await page(second.end);
  expect(third.statements).toEqual(second.statements);
  expect(third.statements).toHaveLength(1);
  expect([...first.statements.slice(-1), ...third.statements].every(isPlanned)).toBe(true);
});
