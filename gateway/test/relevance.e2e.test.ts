import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ArticleProfile, VacancyProfile } from '@heartland/shared/relevance/profile';
import { score } from '@heartland/shared/relevance/score';
import { Client } from 'pg';
import { NOW, seededDatabases, startGraph, type Graph } from './graph.js';

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startGraph({ form: 'together', databases });
});
afterAll(async () => {
  await graph.close();
  await databases.drop();
});

async function profiles<Profile>(url: string, table: string): Promise<Profile[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ match_profile: Profile }>(`select match_profile from ${table} order by id`);
  await client.end();
  return rows.map(({ match_profile }) => match_profile);
}

it('scores every pair of the seed the same from both sides, with reasons that add up', async () => {
  const vacancies = await profiles<VacancyProfile>(databases.jobs, 'vacancy');
  const articles = await profiles<ArticleProfile>(databases.editorial, 'edition');
  expect(vacancies.length * articles.length).toBeGreaterThan(100_000);
  const unequal: unknown[] = [];
  for (const vacancy of vacancies) {
    for (const article of articles) {
      const there = score(vacancy, article);
      const back = score(article, vacancy);
      const sum = there.reasons.reduce((total, { contribution }) => total + contribution, 0);
      if (there.score !== back.score || Math.abs(sum - there.score) > 1e-9) unequal.push([there, back]);
    }
  }
  expect(unequal).toEqual([]);
});

it('an article and a vacancy that show each other show the same score and reasons', async () => {
  const { data } = await graph.query(`{
    articles(first: 20) { nodes { id relevantVacancies(first: 5) { edges {
      relevance { score grade reasons { kind contribution label evidence } model }
      node { relevantArticles(first: 100, minGrade: WEAK) { edges { node { id } relevance { score grade reasons { kind contribution label evidence } model } } } }
    } } } }
  }`);
  let compared = 0;
  for (const article of data!.articles.nodes) {
    for (const { node, relevance } of article.relevantVacancies.edges) {
      const back = node.relevantArticles.edges.find((edge: { node: { id: string } }) => edge.node.id === article.id);
      if (!back) continue;
      expect(back.relevance).toEqual(relevance);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(40);
});

it('lists the best first, and no vacancy that is not open', async () => {
  const { data } = await graph.query(
    `{ articles(first: 50) { nodes { title relevantVacancies(first: 50) { evaluatedAt edges { relevance { score } node { state validThrough } } } } } }`,
  );
  let listed = 0;
  for (const { relevantVacancies } of data!.articles.nodes) {
    const scores = relevantVacancies.edges.map((edge: { relevance: { score: number } }) => edge.relevance.score);
    expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
    expect(relevantVacancies.evaluatedAt).toBe(NOW.toISOString());
    for (const { node } of relevantVacancies.edges) expect(node.state).toBe('OPEN');
    listed += relevantVacancies.edges.length;
  }
  expect(listed).toBeGreaterThan(500);
});

it('a vacancy that expires is gone from an article at that very instant', async () => {
  const query =
    '{ articleBySlug(slug: "policing-in-small-town-america") { article { relevantVacancies(first: 1, filter: { agencyTypes: [MUNICIPAL_POLICE] }) { nodes { id } } } } }';
  let now = NOW;
  const clocked = await startGraph({ form: 'together', databases, clock: () => now });
  const first = async () =>
    (await clocked.query(query)).data!.articleBySlug.article.relevantVacancies.nodes[0].id as string;
  const id = await first();
  const client = new Client({ connectionString: databases.jobs });
  await client.connect();
  await client.query('update vacancy set valid_through = $2 where id = $1', [id, new Date(NOW.getTime() + 1_000)]);
  await client.end();
  now = new Date(NOW.getTime() + 999);
  expect(await first()).toBe(id);
  now = new Date(NOW.getTime() + 1_000);
  expect(await first()).not.toBe(id);
  await clocked.close();
});

it('refuses to put other than open vacancies beside an article', async () => {
  const { errors } = await graph.query(
    '{ articles(first: 1) { nodes { relevantVacancies(filter: { states: [OPEN, EXPIRED] }) { nodes { id } } } } }',
  );
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['filter', 'states'] });
});

it('pages through a ranking once and in order, also when the match of the cursor is gone', async () => {
  const query = `query ($after: String) { vacancies(first: 1) { nodes { relevantArticles(first: 2, after: $after, minGrade: WEAK) {
    edges { node { slug } relevance { score } } pageInfo { hasNextPage endCursor } totalCount { value } } } } }`;
  const page = async (after: string | null) =>
    (await graph.query(query, { after })).data!.vacancies.nodes[0].relevantArticles;
  const slugs: string[] = [];
  let next = await page(null);
  for (;;) {
    slugs.push(...next.edges.map((edge: { node: { slug: string } }) => edge.node.slug));
    if (!next.pageInfo.hasNextPage) break;
    next = await page(next.pageInfo.endCursor);
  }
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toHaveLength(next.totalCount.value);

  const first = await page(null);
  const editorial = new Client({ connectionString: databases.editorial });
  await editorial.connect();
  await editorial.query(
    'update edition e set live_until = $2 from article a where a.id = e.article_id and a.slug = $1',
    [slugs[1], NOW],
  );
  await editorial.end();
  const after = (await page(first.pageInfo.endCursor)).edges.map((edge: { node: { slug: string } }) => edge.node.slug);
  expect(after[0]).toBe(slugs[2]);
});
