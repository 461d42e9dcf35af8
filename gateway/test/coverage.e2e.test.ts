import { profileScore, type ArticleProfile } from '@heartland/shared/relevance/profile';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { loadOperations } from '../src/example-operations.js';
import { EDITOR } from './desk.js';
import { FORMS, NOW, seededDatabases, startGraph, type Graph } from './graph.js';

const [, ARTICLES, COVERAGE, VACANCIES] = loadOperations('dashboard');

/** Published articles that are left, so that some roles and settings have none. */
const ARTICLES_LEFT = 5;
/** Grade FAIR. */
const FAIR = 0.35;

type Databases = Awaited<ReturnType<typeof seededDatabases>>;

async function sql<Row extends object>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(statement, values);
  await client.end();
  return rows;
}

/** A world with gaps: few articles, few kinds of vacancy, and titles of which no role is known. */
async function databasesWithGaps(): Promise<Databases> {
  const databases = await seededDatabases();
  await sql(
    databases.editorial,
    `update edition set live_until = $1 where live_from <= $1 and id not in (
       select id from edition where live_from <= $1 and live_until is null order by md5(id) limit $2)`,
    [NOW, ARTICLES_LEFT],
  );
  await sql(
    databases.jobs,
    `update vacancy set closed_at = $1, closed_reason = 'FILLED'
     where closed_at is null and profile_key not in (select distinct profile_key from vacancy order by 1 limit 12)`,
    [NOW],
  );
  await sql(
    databases.jobs,
    `update vacancy v set title = o.title, profile_key = 'none|city',
       match_profile = match_profile || '{"role": null, "setting": "city"}'
     from (select id, (array['Clerk', 'CLERK (Nights)', 'Beekeeper - Roof', 'clerk'])[row_number() over (order by id)] as title
           from vacancy where closed_at is null and posted_at <= $1 and (valid_through is null or valid_through > $1)
           order by id limit 4) o
     where v.id = o.id`,
    [NOW],
  );
  return databases;
}

const OPEN = `posted_at <= $1 and (closed_at is null or closed_at > $1) and (valid_through is null or valid_through > $1)`;

describe.each(FORMS)('coverage, %s', (form) => {
  let databases: Databases;
  let graph: Graph;
  let now = NOW;
  beforeAll(async () => {
    databases = await databasesWithGaps();
    graph = await startGraph({ form, internal: true, databases, clock: () => now });
  });
  afterAll(async () => {
    await graph.close();
    await databases.drop();
  });

  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await graph.queryAs(EDITOR, query, variables);
    expect(errors).toBeUndefined();
    return data!;
  };
  const read = async (first = 50) => (await ask(COVERAGE!.query, { first })).editorialDashboard;
  const behind = async (list: 'articles' | 'vacancies', filter: object) => {
    const { [list]: found } = await ask(list === 'articles' ? ARTICLES!.query : VACANCIES!.query, { filter });
    const ids: string[] = found.nodes.map(({ id }: { id: string }) => id);
    return { count: found.totalCount.value as number, ids: ids.sort() };
  };

  /** What the numbers are by definition, from the profiles that are stored. */
  async function expected(at: Date) {
    const vacancies = await sql<{ id: string; key: string }>(
      databases.jobs,
      `select id, profile_key as key from vacancy where ${OPEN}`,
      [at],
    );
    const articles = await sql<{ id: string; profile: ArticleProfile }>(
      databases.editorial,
      `select article_id as id, match_profile as profile from edition
       where live_from <= $1 and (live_until is null or live_until > $1)`,
      [at],
    );
    const serves = (key: string, profile: ArticleProfile) => profileScore(key, profile) >= FAIR;
    const open = new Set(vacancies.map(({ key }) => key));
    return {
      vacancies: vacancies.filter(({ key }) => !articles.some(({ profile }) => serves(key, profile))),
      articles: articles
        .filter(({ profile }) => !profile.bestProfiles.some((key) => open.has(key) && serves(key, profile)))
        .map(({ id }) => id)
        .sort(),
    };
  }

  it('has numbers that are those of the definition, and that their filters give again', async () => {
    const { topicCoverage, articlesWithoutVacancies, vacanciesWithoutArticles, vacanciesWithoutRole } = await read();
    const { vacancies, articles } = await expected(NOW);
    expect([vacancies.length > 0, articles.length > 0]).toEqual([true, true]);

    expect(articlesWithoutVacancies.totalCount.value).toBe(articles.length);
    const shown: string[] = articlesWithoutVacancies.nodes.map(({ id }: { id: string }) => id);
    expect(shown.sort()).toEqual(articles);
    expect(await behind('articles', articlesWithoutVacancies.filter)).toEqual({
      count: articles.length,
      ids: articles,
    });

    const { totalCount, filter, profiles } = vacanciesWithoutArticles;
    expect(totalCount.value).toBe(vacancies.length);
    expect((await behind('vacancies', filter)).count).toBe(vacancies.length);
    const sum = (items: { count: number }[]) => items.reduce((total, { count }) => total + count, 0);
    expect(sum(profiles)).toBe(vacancies.length);
    for (const it of profiles) expect((await behind('vacancies', it.filter)).count).toBe(it.count);

    expect(vacanciesWithoutRole.totalCount.value).toBe(4);
    expect((await behind('vacancies', vacanciesWithoutRole.filter)).count).toBe(4);
    expect(vacanciesWithoutRole.titles).toEqual([
      { title: 'CLERK', count: 3, filter: { states: ['OPEN'], unknownTitles: ['clerk'] } },
      { title: 'Beekeeper', count: 1, filter: { states: ['OPEN'], unknownTitles: ['beekeeper'] } },
    ]);
    for (const it of vacanciesWithoutRole.titles) expect((await behind('vacancies', it.filter)).count).toBe(it.count);

    expect(topicCoverage.totalCount.value).toBe(40);
    const gaps: number[] = topicCoverage.edges.map(({ gap }: { gap: number }) => gap);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const { node, ...edge } of topicCoverage.edges) {
      const { openVacancies, publishedArticles, gap, vacancyFilter, articleFilter } = edge;
      expect(gap).toBe(openVacancies - publishedArticles);
      expect([node.openVacancyCount.value, node.publishedArticleCount.value]).toEqual([
        openVacancies,
        publishedArticles,
      ]);
      expect((await behind('vacancies', vacancyFilter)).count).toBe(openVacancies);
      expect((await behind('articles', articleFilter)).count).toBe(publishedArticles);
    }
  });

  it('is exact at the moment of the request, with nothing run in between', async () => {
    const { vacancies } = await expected(NOW);
    const [row] = await sql<{ id: string }>(
      databases.jobs,
      `update vacancy set valid_through = $2 where id = $1 returning id`,
      [vacancies[0]!.id, new Date(NOW.getTime() + 3_000)],
    );
    expect(row).toEqual({ id: vacancies[0]!.id });
    for (const [seconds, count] of [
      [2, vacancies.length],
      [3, vacancies.length - 1],
    ] as const) {
      now = new Date(NOW.getTime() + seconds * 1_000);
      const { evaluatedAt, vacanciesWithoutArticles } = await read();
      expect(evaluatedAt).toBe(now.toISOString());
      expect(vacanciesWithoutArticles.totalCount.value).toBe(count);
      expect((await behind('vacancies', vacanciesWithoutArticles.filter)).count).toBe(count);
    }
    now = NOW;
  });

  it('takes the same fetches and statements for one row as for a hundred', async () => {
    const costs: { fetches: string[]; statements: number }[] = [];
    for (const first of [1, 100]) {
      await read(first);
      graph.counts();
      await read(first);
      const { fetches, statements } = graph.counts();
      costs.push({ fetches: fetches.sort(), statements: statements.length });
    }
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]!.fetches.length).toBeLessThanOrEqual(6);
    expect(costs[0]!.statements).toBeLessThanOrEqual(18);
  });

  it('is walked page by page, every topic and vacancy once', async () => {
    const query = `query ($topics: String, $vacancies: String) { editorialDashboard {
      topicCoverage(first: 7, after: $topics) { nodes { id } pageInfo { hasNextPage endCursor } }
      vacanciesWithoutArticles(first: 7, after: $vacancies) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const seen = { topics: [] as string[], vacancies: [] as string[] };
    let cursors: { topics: string | null; vacancies: string | null } | null = { topics: null, vacancies: null };
    while (cursors) {
      const data: Record<string, any> = await ask(query, cursors); // eslint-disable-line @typescript-eslint/no-explicit-any -- as queried
      const { topicCoverage, vacanciesWithoutArticles } = data.editorialDashboard;
      seen.topics.push(...topicCoverage.nodes.map(({ id }: { id: string }) => id));
      seen.vacancies.push(...vacanciesWithoutArticles.nodes.map(({ id }: { id: string }) => id));
      const more = topicCoverage.pageInfo.hasNextPage || vacanciesWithoutArticles.pageInfo.hasNextPage;
      cursors = more
        ? {
            topics: topicCoverage.pageInfo.endCursor ?? cursors.topics,
            vacancies: vacanciesWithoutArticles.pageInfo.endCursor ?? cursors.vacancies,
          }
        : null;
    }
    const { vacancies } = await expected(NOW);
    expect([seen.topics.length, new Set(seen.topics).size]).toEqual([40, 40]);
    expect([...seen.vacancies].sort()).toEqual(vacancies.map(({ id }) => id).sort());
  });

  it.each([
    ['vacancies', { profiles: Array.from({ length: 2_000 }, (_, i) => `x${i}|city`) }, 'profiles'],
    ['vacancies', { unknownTitles: ['x'.repeat(1_001)] }, 'unknownTitles'],
    ['articles', { servingNoneOf: Array.from({ length: 2_000 }, (_, i) => `x${i}|city`) }, 'servingNoneOf'],
  ])('refuses an endless filter of %s', async (list, filter, member) => {
    const { query } = (list === 'articles' ? ARTICLES : VACANCIES)!;
    const { data, errors } = await graph.queryAs(EDITOR, query, { filter });
    expect(data).toEqual({ [list]: null });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: expect.arrayContaining([member]),
    });
  });

  it('is not to be had through the public graph, nor are its filters', async () => {
    for (const query of [
      '{ editorialDashboard { topicCoverage { nodes { name } } } }',
      '{ vacancies(filter: { profiles: ["none|city"] }) { nodes { id } } }',
      '{ vacancies(filter: { unknownTitles: ["clerk"] }) { nodes { id } } }',
      '{ articles(filter: { servingNoneOf: [] }) { nodes { id } } }',
    ]) {
      const { status, errors } = await graph.query(query);
      expect([status, errors![0]!.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

it('says nothing of articles without vacancies while it is not known what is open', async () => {
  const graph = await startGraph({ form: 'apart', internal: true, without: 'jobs' });
  const query = `{ editorialDashboard { byStatus { status } articlesWithoutVacancies { totalCount { value } } topicCoverage { nodes { name } } } }`;
  const { data, errors } = await graph.queryAs(EDITOR, query);
  expect(data!.editorialDashboard.byStatus).toHaveLength(6);
  expect(data!.editorialDashboard).toMatchObject({ articlesWithoutVacancies: null, topicCoverage: null });
  expect(errors!.map(({ extensions }) => extensions['code'])).toContain('SUBGRAPH_UNAVAILABLE');
  await graph.close();
});
