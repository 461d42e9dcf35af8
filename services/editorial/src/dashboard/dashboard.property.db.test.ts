import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Subgraph } from '@heartland/shared/subgraph-runtime';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { ArticleStatus } from '../article/article.lifecycle.js';
import {
  article,
  inDays,
  insertArticles,
  intervalsOf,
  NOW,
  type ArticleModel,
  type Interval,
} from '../article/testing/random-articles.js';
import { openEditorial } from '../service.js';

let database: TestDatabase;
let client: Client;
let editorial: Subgraph;
let statements = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  editorial = openEditorial({
    databaseUrl: database.url,
    cursorSecret: 'a secret of the tests',
    previewSecret: 'a secret of the tests',
    seed: false,
    believeActor: true,
    webhooks: { secret: 'x', targets: 'public', logDays: 30 },
    images: { publicUrl: 'http://x', storeUrl: 'file:///none', secret: 'x', cacheDirectory: '/none', cacheBytes: 1 },
    onError: (error) => {
      throw error;
    },
    onStatement: () => statements++,
    clock: () => NOW,
  });
  await editorial.check();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`insert into author values ('aut_1', 'ruth', 'Ruth', null)`);
});
afterAll(async () => {
  await client.end();
  await editorial.close();
  await database.drop();
});

/** The edition that stands for the article, and its status, by the words of docs/workflow.md. */
function shownOf(model: ArticleModel): { status: ArticleStatus; interval: Interval | null } {
  const intervals = intervalsOf(model);
  const live = intervals.find(({ from, until }) => from <= 0 && until > 0);
  if (live) return { status: 'PUBLISHED', interval: live };
  const last = intervals.at(-1) ?? null;
  if (last && last.from > 0) return { status: 'SCHEDULED', interval: last };
  if (last) return { status: 'UNPUBLISHED', interval: last };
  return { status: model.draft ?? 'UNPUBLISHED', interval: null };
}

const LIST = '{ totalCount { value } filter edges { at node { id } } pageInfo { hasNextPage endCursor } }';
const DASHBOARD = `query ($days: Int!) { editorialDashboard {
  byStatus { status count filter } scheduled(first: 100) ${LIST} stale(first: 100, olderThanDays: $days) ${LIST}
  withoutHeroImage(first: 100) ${LIST} waitingForReview(first: 100) ${LIST} } }`;
const ARTICLES = `query ($filter: ArticleFilter) {
  articles(first: 100, filter: $filter) { totalCount { value } nodes { id } } }`;

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await editorial.execute({ query, variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of any query
}

const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id).sort();
/** What `articles` says of a filter that a client has sent back. */
async function behind(filter: object) {
  const { articles } = await ask(ARTICLES, { filter });
  return { count: articles.totalCount.value as number, ids: idsOf(articles.nodes) };
}

type List = { totalCount: { value: number }; filter: object; edges: { at: string; node: { id: string } }[] };

describe('the dashboard of the desk', () => {
  it('has numbers that its filters give again, and that are those of the articles', async () => {
    const worlds = fc.array(article, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 0, max: 420 }), async (models, days) => {
        await insertArticles(client, models);
        const { byStatus, ...lists } = (await ask(DASHBOARD, { days })).editorialDashboard;
        const shown = models.map((model, place) => ({ ...model, ...shownOf(model), id: `art_${place}` }));
        for (const { status, count, filter } of byStatus) {
          const ids = idsOf(shown.filter((it) => it.status === status));
          expect({ status, count, ids: (await behind(filter)).ids }).toEqual({ status, count: ids.length, ids });
        }
        expect(byStatus.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(models.length);
        const expected: Record<string, typeof shown> = {
          scheduled: shown.filter(({ status }) => status === 'SCHEDULED'),
          stale: shown.filter(({ status, interval }) => status === 'PUBLISHED' && interval!.from < -days),
          withoutHeroImage: shown.filter(
            ({ status, hasHeroImage }) => (status === 'PUBLISHED' || status === 'SCHEDULED') && !hasHeroImage,
          ),
          waitingForReview: shown.filter(({ draft }) => draft === 'IN_REVIEW'),
        };
        for (const [name, { totalCount, filter, edges }] of Object.entries(lists as Record<string, List>)) {
          const ids = idsOf(expected[name]!);
          const listed = idsOf(edges.map(({ node }) => node));
          expect({ name, said: totalCount.value, listed, ...(await behind(filter)) }).toEqual({
            name,
            said: ids.length,
            count: ids.length,
            listed: ids,
            ids,
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says since when a draft waits: since it was handed in last, whatever was saved meanwhile', async () => {
    const waits = { dates: [-50], draft: 'IN_REVIEW', hasHeroImage: true } as const;
    await insertArticles(client, [
      { ...waits, dates: [...waits.dates], handedIn: -3 },
      { ...waits, dates: [], handedIn: -7 },
      { ...waits, dates: [], handedIn: null },
    ]);
    const { editorialDashboard } = await ask(`{ editorialDashboard { waitingForReview ${LIST} } }`);
    expect(editorialDashboard.waitingForReview.edges).toEqual([
      { at: inDays(-100).toISOString(), node: { id: 'art_2' } },
      { at: inDays(-7).toISOString(), node: { id: 'art_1' } },
      { at: inDays(-3).toISOString(), node: { id: 'art_0' } },
    ]);
  });

  it('is read page by page in its order, with fourteen statements at most however much there is', async () => {
    const models = Array.from({ length: 12 }, (_, i) => ({
      dates: [-380 + (i % 4)],
      draft: 'IN_REVIEW' as const,
      handedIn: -10 - (i % 3),
      hasHeroImage: false,
    }));
    await insertArticles(client, models);
    statements = 0;
    await ask(DASHBOARD, { days: 30 });
    // The statuses and when drafts were handed in; and of each of the four lists its page, its rows and its count.
    expect(statements).toBeLessThanOrEqual(2 + 4 * 3);
    for (const list of ['stale', 'withoutHeroImage', 'waitingForReview']) {
      const walked: { at: string; node: { id: string } }[] = [];
      for (let after: string | null = null, more = true; more;) {
        const query = `query ($after: String) { editorialDashboard { it: ${list}(first: 5, after: $after) ${LIST} } }`;
        const { it }: Record<string, any> = (await ask(query, { after })).editorialDashboard; // eslint-disable-line @typescript-eslint/no-explicit-any -- as queried
        walked.push(...it.edges);
        more = it.pageInfo.hasNextPage;
        after = it.pageInfo.endCursor;
      }
      expect(new Set(walked.map(({ node }) => node.id)).size).toBe(12);
      const instants = walked.map(({ at }) => at);
      const sorted = [...instants].sort();
      expect(instants).toEqual(list === 'withoutHeroImage' ? sorted.reverse() : sorted);
    }
  });

  it.each([-1, 36_501])('refuses olderThanDays: %i', async (days) => {
    const { data, errors } = await editorial.execute({ query: DASHBOARD, variables: { days } });
    expect(data).toEqual({ editorialDashboard: null });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['olderThanDays'] });
  });
});
