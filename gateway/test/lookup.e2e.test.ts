import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { seededDatabases, startGraph, type Graph } from './graph.js';

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
let jobs: Client;
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startGraph({ form: 'together', databases });
  jobs = new Client({ connectionString: databases.jobs });
  await jobs.connect();
});
afterAll(async () => {
  await jobs.end();
  await graph.close();
  await databases.drop();
});

describe('the slug of an article', () => {
  const lookUp = async (slug: string, locale?: string) => {
    const query =
      'query ($slug: String!, $locale: Locale) { articleBySlug(slug: $slug, locale: $locale) { status canonicalSlug article { slug } } }';
    return (await graph.query(query, { slug, ...(locale ? { locale } : {}) })).data!.articleBySlug;
  };
  const slug = 'policing-in-small-town-america';

  it.each([
    ['that it has', slug, { status: 'FOUND', canonicalSlug: slug, article: { slug } }],
    [
      'that it had',
      'small-town-law-enforcement-in-the-heartland',
      { status: 'MOVED', canonicalSlug: slug, article: { slug } },
    ],
    [
      'of one that was taken down',
      'eleven-lines-of-a-police-budget',
      { status: 'GONE', canonicalSlug: null, article: null },
    ],
    ['of a draft', 'after-the-cookout', { status: 'NOT_FOUND', canonicalSlug: null, article: null }],
    [
      'of one that is to come',
      'the-first-twelve-hours-after-the-tornado',
      { status: 'NOT_FOUND', canonicalSlug: null, article: null },
    ],
  ])('%s', async (_name, asked, answer) => {
    expect(await lookUp(asked)).toEqual(answer);
  });

  it('is read in English where there is nothing in its language, and says so', async () => {
    const query = `{ articleBySlug(slug: "${slug}", locale: "es-MX") { status article { locale } } }`;
    expect((await graph.query(query)).data!.articleBySlug).toEqual({ status: 'FOUND', article: { locale: 'en' } });
  });
});

describe('the slug of a vacancy', () => {
  const lookUp = async (slug: string) => {
    const query =
      'query ($slug: String!) { vacancyBySlug(slug: $slug) { status canonicalSlug vacancy { slug state closedReason } } }';
    return (await graph.query(query, { slug })).data!.vacancyBySlug;
  };
  const one = async (condition: string): Promise<{ id: string; slug: string }> => {
    const { rows } = await jobs.query(`select id, slug from vacancy where ${condition} order by id limit 1`);
    return rows[0];
  };
  const open = "closed_at is null and valid_through is null and posted_at < '2026-11-01'";

  it('that it has', async () => {
    const { slug } = await one(open);
    expect(await lookUp(slug)).toEqual({
      status: 'FOUND',
      canonicalSlug: slug,
      vacancy: { slug, state: 'OPEN', closedReason: null },
    });
  });

  it('that it had', async () => {
    const { id, slug } = await one(open);
    await jobs.query("insert into vacancy_slug_history values ('a-former-slug', $1)", [id]);
    expect(await lookUp('a-former-slug')).toMatchObject({ status: 'MOVED', canonicalSlug: slug, vacancy: { slug } });
  });

  it.each([
    ['expired', "closed_at is null and valid_through < '2026-11-22'", 'EXPIRED', 'EXPIRED'],
    ['filled', "closed_reason = 'FILLED'", 'FILLED', 'FILLED'],
    ['taken back', "closed_reason = 'WITHDRAWN_BY_AGENCY'", 'WITHDRAWN', 'WITHDRAWN_BY_AGENCY'],
  ])('of one that has %s is GONE, and says what it was', async (_name, condition, state, closedReason) => {
    const { slug } = await one(condition);
    expect(await lookUp(slug)).toEqual({ status: 'GONE', canonicalSlug: slug, vacancy: { slug, state, closedReason } });
  });

  it('of one that is not yet posted leads nowhere, by every way', async () => {
    const { id, slug } = await one("posted_at > '2026-11-22T12:00:00Z'");
    expect(await lookUp(slug)).toEqual({ status: 'NOT_FOUND', canonicalSlug: null, vacancy: null });
    const { data } = await graph.query('query ($id: ID!) { vacancy(id: $id) { id } node(id: $id) { id } }', { id });
    expect(data).toEqual({ vacancy: null, node: null });
  });
});
