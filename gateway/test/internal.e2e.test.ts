import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGraph, type Graph } from './graph.js';

const FEEDS = `{
  feeds {
    id name kind
    runs(first: 1) { nodes { id outcome seen created updated unchanged rejected feed { name } issues { totalCount { value } nodes { message } } } }
  }
}`;

const DRAFTS =
  '{ articles(first: 100, filter: { statuses: [DRAFT, SCHEDULED, UNPUBLISHED] }) { totalCount { value } nodes { slug status } } }';

describe('the internal graph', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form: 'together', internal: true });
  });
  afterAll(() => graph.close());

  const internal = (query: string, variables?: Record<string, unknown>) =>
    graph.query(query, variables, '/internal/graphql');

  it('shows feeds and their readings, whose totals add up', async () => {
    const { data, errors } = await internal(FEEDS);
    expect(errors).toBeUndefined();
    const [feed] = data!.feeds;
    const [run] = feed.runs.nodes;
    expect(feed).toMatchObject({ name: 'Heartland seed', kind: 'MANUAL' });
    expect(run).toMatchObject({ outcome: 'SUCCEEDED', seen: 1600, rejected: 0, feed: { name: feed.name } });
    expect(run.created + run.updated + run.unchanged + run.rejected).toBe(run.seen);
    const again = await internal('query ($id: ID!) { importRun(id: $id) { id } node(id: $id) { id __typename } }', {
      id: run.id,
    });
    expect(again.data).toEqual({ importRun: { id: run.id }, node: { id: run.id, __typename: 'ImportRun' } });
  });

  it.each([
    ['[DRAFT]', 3],
    ['[]', 0],
  ])('lists articles of the statuses %s', async (statuses, count) => {
    const { data, errors } = await internal(`{ articles(filter: { statuses: ${statuses} }) { totalCount { value } } }`);
    expect(errors).toBeUndefined();
    expect(data!.articles.totalCount.value).toBe(count);
  });

  it('shows articles in every state, of which readers see none', async () => {
    const { data } = await internal(DRAFTS);
    const statuses = data!.articles.nodes.map(({ status }: { status: string }) => status);
    expect([...new Set(statuses)].sort()).toEqual(['DRAFT', 'SCHEDULED', 'UNPUBLISHED']);
    expect(data!.articles.totalCount.value).toBe(statuses.length);
    for (const { slug, status } of data!.articles.nodes) {
      const lookup = await graph.query(
        'query ($slug: String!) { articleBySlug(slug: $slug) { status article { id } } }',
        { slug },
      );
      expect(lookup.data).toEqual({
        articleBySlug: { status: status === 'UNPUBLISHED' ? 'GONE' : 'NOT_FOUND', article: null },
      });
    }
  });

  it.each([
    FEEDS,
    DRAFTS,
    '{ vacancies(first: 1) { nodes { source { rawChecksum } } } }',
    '{ vacancies(first: 1) { nodes { matchProfile } } }',
  ])('is not to be had through the public graph: %s', async (query) => {
    const { status, errors } = await graph.query(query);
    expect(status).toBe(400);
    expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('without the development switch', () => {
  it('the internal graph is closed', async () => {
    const graph = await startGraph({ form: 'together' });
    const { status, errors } = await graph.query(FEEDS, {}, '/internal/graphql');
    expect(status).toBe(403);
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
    await graph.close();
  });
});
