import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import { loadOperations } from '../src/example-operations.js';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

const [CREATE] = loadOperations('preview');

const ARTICLE = `query ($id: ID!, $slug: String!) {
  article(id: $id) { title status publishedAt body { plainText } topics { topic { slug } } }
  articleBySlug(slug: $slug) { status article { id title } }
  articles(first: 100) { totalCount { value } nodes { id title } }
}`;

const VACANCIES = `query ($open: VacancyFilter, $facets: [VacancyFacetField!]!) {
  vacancies(first: 100, filter: $open, sort: { field: POSTED_AT }) {
    evaluatedAt totalCount { value } facets(fields: $facets) { buckets { count } otherCount }
    nodes { id state validThrough }
  }
}`;

const BESIDE = `{ vacancies(first: 20) { nodes { relevantArticles(first: 3) { edges { relevance { score } node { id } } } } }
  articles(first: 20) { nodes { relevantVacancies(first: 3) { evaluatedAt edges { relevance { score } node { id validThrough } } } } } }`;

describe.each(FORMS)('under a preview token, %s', (form) => {
  let graph: Graph;
  let desk: ReturnType<typeof deskOf>;
  let now = NOW;
  beforeAll(async () => {
    graph = await startGraph({ form, internal: true, clock: () => now });
    desk = deskOf(graph);
  });
  afterAll(() => graph.close());

  const grant = async (input: object, actor = EDITOR) =>
    (await graph.queryAs(actor, CREATE!.query, { input })).data!.createPreviewToken;
  const tokenOf = async (input: object): Promise<string> => {
    const { token, userErrors } = await grant(input);
    expect(userErrors).toEqual([]);
    return token;
  };
  const under = (token: string, query: string, variables: object = {}) =>
    graph.queryWith({ [PREVIEW_HEADER]: token }, query, { ...variables });
  const seen = async (token: string | null, { id, slug }: { id: string; slug: string }) => {
    const { data, errors } = token
      ? await under(token, ARTICLE, { id, slug })
      : await graph.query(ARTICLE, { id, slug });
    expect(errors).toBeUndefined();
    const listed = data!.articles.nodes.find((node: { id: string }) => node.id === id);
    return { ...data!, listed: listed?.title ?? null, count: data!.articles.totalCount.value };
  };
  const scheduled = async (title: string, at: Date) => {
    const article = await desk.create(title);
    await desk.move(AUTHOR, article.id, 'IN_REVIEW');
    await desk.move(PUBLISHER, article.id, 'SCHEDULED', { at });
    return article;
  };

  it('the site is as it will be at the instant: what is planned is there, what is withdrawn is gone', async () => {
    const coming = await scheduled('Comes on Monday', inDays(1));
    const going = await desk.publish('Goes on Tuesday');
    await desk.move(PUBLISHER, going.id, 'UNPUBLISHED', { at: inDays(2) });
    const draft = await desk.create('Never Planned');
    const before = await seen(null, coming);
    const [soon, exact, late] = await Promise.all([
      tokenOf({ asOf: new Date(inDays(1).getTime() - 1) }),
      tokenOf({ asOf: inDays(1) }),
      tokenOf({ asOf: inDays(2) }),
    ]);
    expect(await seen(soon, coming)).toMatchObject({ article: null, articleBySlug: { status: 'NOT_FOUND' } });
    expect(await seen(exact, coming)).toMatchObject({
      article: { title: 'Comes on Monday', status: 'PUBLISHED', publishedAt: inDays(1).toISOString() },
      articleBySlug: { status: 'FOUND', article: { title: 'Comes on Monday' } },
      listed: 'Comes on Monday',
      count: before.count + 1,
    });
    expect(await seen(exact, going)).toMatchObject({ listed: 'Goes on Tuesday' });
    expect(await seen(late, going)).toMatchObject({ article: null, articleBySlug: { status: 'GONE' }, listed: null });
    expect(await seen(late, draft)).toMatchObject({ article: null, listed: null });
    expect(await seen(null, coming)).toEqual(before);
  });

  it('vacancies that will still be open are there, and no others: in lists, counts and facets', async () => {
    const facets = ['AGENCY_TYPE', 'STATE'];
    const asOf = inDays(21);
    const token = await tokenOf({ asOf });
    const { data } = await under(token, VACANCIES, { facets });
    const present = (await graph.query(VACANCIES, { facets })).data!.vacancies;
    const { vacancies } = data!;
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    expect(vacancies.evaluatedAt).toBe(asOf.toISOString());
    expect(vacancies.totalCount.value).toBeGreaterThan(0);
    expect(vacancies.totalCount.value).toBeLessThan(present.totalCount.value);
    for (const { state, validThrough } of vacancies.nodes) {
      expect(state).toBe('OPEN');
      expect(validThrough === null || new Date(validThrough) > asOf).toBe(true);
    }
    const sums = vacancies.facets.map(({ buckets, otherCount }: { buckets: { count: number }[]; otherCount: number }) =>
      buckets.reduce((sum, { count }) => sum + count, otherCount),
    );
    expect(sums[0]).toBe(vacancies.totalCount.value);
    // What time alone will do, it does not do sooner: the clock at that instant answers the same.
    now = asOf;
    const then = (await graph.query(VACANCIES, { facets })).data!.vacancies;
    now = NOW;
    expect({ ...vacancies, evaluatedAt: then.evaluatedAt }).toEqual(then);
    expect(ids((await graph.query(VACANCIES, { facets })).data!.vacancies)).toEqual(ids(present));
  });

  it('relevance, both ways, is what it will be at the instant', async () => {
    const asOf = inDays(14);
    const token = await tokenOf({ asOf });
    const previewed = await under(token, BESIDE);
    now = asOf;
    const then = await graph.query(BESIDE);
    now = NOW;
    expect(previewed.errors).toBeUndefined();
    expect(previewed.data).toEqual(then.data);
    expect(previewed.data).not.toEqual((await graph.query(BESIDE)).data);
  });

  it('drafts of the articles that are named stand in for what readers see, and those of others do not', async () => {
    const text = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    const named = await desk.publish('As It Was', { blocks: text('Old.') });
    await desk.does(AUTHOR, 'updateArticleDraft', named.id, { title: 'As It Will Be', blocks: text('Quillwork.') });
    const fresh = await desk.create('Only a Draft');
    const other = await desk.create('Of Nobody’s Concern');
    const before = await seen(null, named);
    const token = await tokenOf({ articleIds: [named.id, fresh.id] });
    expect(await seen(token, named)).toMatchObject({
      article: { title: 'As It Will Be', status: 'PUBLISHED', body: { plainText: 'Quillwork.' } },
      articleBySlug: { status: 'FOUND', article: { title: 'As It Will Be' } },
      listed: 'As It Will Be',
      count: before.count + 1,
    });
    expect(await seen(token, fresh)).toMatchObject({
      article: { title: 'Only a Draft', publishedAt: NOW.toISOString() },
      listed: 'Only a Draft',
    });
    expect(await seen(token, other)).toMatchObject({ article: null, listed: null });
    const search = '{ articles(filter: { text: "quillwork" }) { nodes { id } } }';
    expect((await under(token, search)).data!.articles.nodes).toEqual([{ id: named.id }]);
    expect((await graph.query(search)).data!.articles.nodes).toEqual([]);
    expect(await seen(await tokenOf({}), other)).toMatchObject({ listed: 'Of Nobody’s Concern' });
    const planned = await scheduled('Planned', inDays(3));
    expect(await seen(await tokenOf({ articleIds: [planned.id] }), planned)).toMatchObject({ listed: 'Planned' });
    const later = await tokenOf({ articleIds: [fresh.id], asOf: inDays(3) });
    expect(await seen(later, fresh)).toMatchObject({ listed: 'Only a Draft' });
    expect(await seen(later, planned)).toMatchObject({ listed: 'Planned' });
    expect(await seen(later, named)).toMatchObject({ listed: 'As It Was' });
    expect(await seen(null, named)).toEqual(before);
  });

  it('a draft stands beside vacancies, and vacancies beside it, by what the draft is about', async () => {
    const { data } = await graph.query('{ topic(slug: "small-town-policing") { id } }');
    const text = 'small town police chief small department rural village officer backup neighbors '.repeat(30);
    const { id } = await desk.create('Small Town Police Chief, Small Town Department', {
      topicIds: [data!.topic.id],
      blocks: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    });
    const besides = `query ($id: ID!) {
      vacancies(first: 100) { nodes { relevantArticles(first: 20, minGrade: WEAK) { nodes { id } } } }
      article(id: $id) { relevantVacancies(first: 3) { nodes { id } } }
    }`;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as queried
    const stands = ({ vacancies }: Record<string, any>) =>
      vacancies.nodes.some((it: { relevantArticles: { nodes: object[] } }) =>
        it.relevantArticles.nodes.some((node) => (node as { id: string }).id === id),
      );
    const previewed = (await under(await tokenOf({ articleIds: [id] }), besides, { id })).data!;
    expect(stands(previewed)).toBe(true);
    expect(previewed.article.relevantVacancies.nodes).toHaveLength(3);
    const present = (await graph.query(besides, { id })).data!;
    expect([stands(present), present.article]).toEqual([false, null]);
  });

  it('no cache keeps the answer', async () => {
    const token = await tokenOf({ asOf: inDays(1) });
    for (const path of ['/graphql', '/internal/graphql']) {
      const { status, cacheControl } = await graph.queryWith({ [PREVIEW_HEADER]: token }, '{ __typename }', {}, path);
      expect([status, cacheControl]).toEqual([200, 'no-store']);
    }
  });

  it('nothing can be changed', async () => {
    const token = await tokenOf({});
    const article = await desk.create('Stays Version One');
    const input = { id: article.id, expectedVersion: 1, title: 'Changed' };
    const { data, errors } = await graph.queryWith(
      { [PREVIEW_HEADER]: token, 'x-heartland-actor': AUTHOR },
      'mutation ($input: UpdateArticleDraftInput!) { updateArticleDraft(input: $input) { userErrors { code } } }',
      { input },
      '/internal/graphql',
    );
    expect(data).toBeNull();
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['PREVIEW_READ_ONLY']);
    expect(await desk.versionOf(article.id)).toBe(1);
  });

  it('past its time the token is refused before a subgraph is asked', async () => {
    const { token, expiresAt } = await grant({ asOf: inDays(1), expiresInMinutes: 5 });
    expect(expiresAt).toBe(new Date(NOW.getTime() + 5 * 60_000).toISOString());
    now = new Date(NOW.getTime() + 5 * 60_000 - 1);
    expect((await under(token, '{ topics { nodes { id } } }')).status).toBe(200);
    now = new Date(NOW.getTime() + 5 * 60_000);
    graph.counts();
    const { status, errors, cacheControl } = await under(token, '{ topics { nodes { id } } }');
    now = NOW;
    expect({ status, cacheControl, code: errors![0]!.extensions['code'] }).toEqual({
      status: 401,
      cacheControl: 'no-store',
      code: 'PREVIEW_TOKEN_EXPIRED',
    });
    expect(graph.counts()).toEqual({ fetches: [], statements: [] });
  });

  it.each([
    ['', (): string => ''],
    ['a word', () => 'letmein'],
    ['another signature', (token: string) => token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA')],
    ['other claims', (token: string) => withClaims(token, { exp: 4e9 })],
    ['no algorithm', (token: string) => `${base64({ alg: 'none' })}.${token.split('.')[1]}.`],
    ['two of them', (token: string) => `${token}, ${token}`],
  ])('a token that was tampered with (%s) is refused before a subgraph is asked', async (_name, tamper) => {
    const token = tamper(await tokenOf({}));
    graph.counts();
    const { status, errors } = await under(token, '{ topics { nodes { id } } }');
    expect([status, errors![0]!.extensions['code']]).toEqual([401, 'PREVIEW_TOKEN_INVALID']);
    expect(graph.counts()).toEqual({ fetches: [], statements: [] });
  });
});

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function withClaims(token: string, claims: object): string {
  const [header, payload, signature] = token.split('.');
  const known = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  return `${header}.${base64({ ...known, ...claims })}.${signature}`;
}
