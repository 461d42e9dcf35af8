import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMS, startGraph, type Graph } from './graph.js';

const list = (args: string) => `{ vacancies(${args}) { nodes { id } pageInfo { endCursor } } }`;

describe.each(FORMS)('bad input, %s', (form) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form });
  });
  afterAll(() => graph.close());

  it.each([
    ['first: 101', ['first']],
    ['first: -1', ['first']],
    ['last: 101', ['last']],
    ['first: 2, last: 2', ['last']],
    ['before: "x"', ['last']],
    ['first: 2, after: "forged"', ['after']],
    ['first: 2, after: "bm90LW91cnM.c2lnbmF0dXJl"', ['after']],
    ['first: 2, filter: { regionCodes: ["Montana"] }', ['filter', 'regionCodes', '0']],
    ['first: 2, filter: { regionCodes: ["US\\u0000MT"] }', ['filter', 'regionCodes', '0']],
  ])('vacancies(%s) is BAD_USER_INPUT with the path of the argument', async (args, argument) => {
    const { data, errors } = await graph.query(list(args));
    expect(data).toEqual({ vacancies: null });
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ path: ['vacancies'], extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(errors![0]!.message).toMatch(/expected .*, received /);
  });

  it.each([
    ['{ vacancyBySlug(slug: "a\\u0000b") { status } }', ['slug']],
    ['{ articleBySlug(slug: "a\\u0000b") { status } }', ['slug']],
    ['{ topic(slug: "\\u0000") { id } }', ['slug']],
    ['{ articleBySlug(slug: "x", locale: "e\\u0000") { status } }', ['locale']],
    ['{ articleBySlug(slug: "x", locale: "no such tag") { status } }', ['locale']],
    ['{ articles(filter: { locale: "\\u0000" }) { nodes { id } } }', ['filter', 'locale']],
    ['{ articles(filter: { topicIds: ["\\u0000"] }) { nodes { id } } }', ['filter', 'topicIds', '0']],
    ['{ agencyBySlug(slug: "\\u0000") { id } }', ['slug']],
    ['{ articles(first: 101) { nodes { id } } }', ['first']],
    ['{ nodes(ids: [' + '"x",'.repeat(101) + ']) { id } }', ['ids']],
  ])('%s is refused by name', async (query, argument) => {
    const { errors } = await graph.query(query);
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
  });

  it('a cursor of another list is CURSOR_MISMATCH', async () => {
    const { data } = await graph.query(list('first: 1'));
    const { endCursor } = data!.vacancies.pageInfo;
    const { errors } = await graph.query(list(`first: 1, after: "${endCursor}", filter: { regionCodes: ["US-MT"] }`));
    expect(errors![0]!.extensions['code']).toBe('CURSOR_MISMATCH');
  });

  const byId = `query ($id: ID!) {
    vacancy(id: $id) { title } agency(id: $id) { name } article(id: $id) { title } node(id: $id) { id } nodes(ids: [$id]) { id }
    vacancies(filter: { agencyIds: [$id], topicIds: [$id] }) { nodes { id } }
  }`;
  const nothing = { vacancy: null, agency: null, article: null, node: null, nodes: [null] };

  it.each([
    'x',
    '',
    'vac_',
    'vac_00000000000000000000000000',
    'art_00000000000000000000000000',
    'top_0',
    "';--",
    'a'.repeat(10_000),
  ])('the unknown id %j is null everywhere, without an error', async (id) => {
    const { data, errors } = await graph.query(byId, { id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ ...nothing, vacancies: { nodes: [] } });
  });

  it('an id with a NUL is null, and refused by name in a filter', async () => {
    const { data, errors } = await graph.query(byId, { id: '\u0000' });
    expect(data).toEqual({ ...nothing, vacancies: null });
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: ['filter', 'agencyIds', '0'] }),
    ]);
  });

  it.each([
    ['{ __typename }', { operationName: 'Another' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['query A { __typename } query B { __typename }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['mutation { discardArticleDraft { article { id } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { __typename }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [undefined, { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('%s with %j is refused with the code that clients know', async (query, more, code) => {
    const response = await fetch(`${graph.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, ...more }),
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code, retryable: false } }] });
    expect(text).not.toMatch(/call stack|statuses/);
  });

  it.each([500, 3_000, 100_000])(
    'a document nested %i levels deep is refused without a word of ours',
    async (depth) => {
      const { status, errors, text } = await graph.query(`${'{a'.repeat(depth)}${'}'.repeat(depth)}`);
      expect(status).toBe(400);
      expect(errors![0]!.extensions['code']).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
      expect(text).not.toMatch(/call stack/);
    },
  );

  it.each(['states: []', 'agencyIds: []', 'topicIds: []', 'regionCodes: []'])(
    'a filter of nothing (%s) finds nothing',
    async (filter) => {
      const { data, errors } = await graph.query(
        `{ vacancies(filter: { ${filter} }) { totalCount { value } nodes { id } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ vacancies: { totalCount: { value: 0 }, nodes: [] } });
    },
  );

  it('an unknown slug is NOT_FOUND in a lookup and null elsewhere', async () => {
    const { data, errors } = await graph.query(
      '{ vacancyBySlug(slug: "none") { status vacancy { id } } articleBySlug(slug: "none") { status article { id } } topic(slug: "none") { id } author(slug: "none") { id } agencyBySlug(slug: "none") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      vacancyBySlug: { status: 'NOT_FOUND', vacancy: null },
      articleBySlug: { status: 'NOT_FOUND', article: null },
      topic: null,
      author: null,
      agencyBySlug: null,
    });
  });

  it.each([
    ['not JSON', 'application/json', '{"query":', 400],
    ['an array of requests', 'application/json', '[]', 400],
    ['a form', 'application/x-www-form-urlencoded', 'query={a}', 415],
    ['two megabytes', 'application/json', JSON.stringify({ query: `# ${'x'.repeat(2_000_000)}` }), 413],
    ['no GraphQL', 'application/json', '{"query":"{"}', 400],
    ['an unknown field', 'application/json', '{"query":"{ nothing }"}', 400],
  ])('%s is answered with its status and a code', async (_name, type, body, status) => {
    const response = await fetch(`${graph.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]!.extensions.code).toEqual(expect.stringMatching(/^[A-Z_]+$/));
  });

  it.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS'])('%s is 405 and says what is allowed', async (method) => {
    const response = await fetch(`${graph.address}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });

  it.each([
    ['ids', { ids: Array.from({ length: 100_000 }, (_, i) => `v${i}`) }, ['ids']],
    ['filter.agencyIds', { filter: { agencyIds: Array.from({ length: 100_000 }, () => '') } }, ['filter', 'agencyIds']],
    ['states', { states: Array.from({ length: 100_000 }, () => 'x') }, ['filter', 'regionCodes']],
  ])('a list of 100,000 in $%s is refused before a subgraph is asked', async (name, variables, argument) => {
    graph.counts();
    const query = `query ($ids: [ID!] = [], $filter: VacancyFilter, $states: [String!]) {
      nodes(ids: $ids) { id } vacancies(filter: $filter) { nodes { id } }
      second: vacancies(filter: {regionCodes: $states}) { nodes { id } } }`;
    const { status, errors } = await graph.query(query, variables);
    const message = `Variable "$${name}": expected lists of at most 10000 values, received 100000.`;
    expect({ status, errors }).toMatchObject({
      status: 400,
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument } }],
    });
    expect(graph.counts().fetches).toEqual([]);
  });

  it('a visit with a browser is led to the explorer', async () => {
    const response = await fetch(`${graph.address}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  });

  it('a query by GET is answered, with a header that no other site can send', async () => {
    const url = `${graph.address}/graphql?query=${encodeURIComponent('{ topic(slug: "patrol-work") { name } }')}`;
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await answer.json()).toEqual({ data: { topic: { name: 'Patrol work' } } });
    expect((await fetch(url, { headers: { accept: 'text/html' } })).status).toBe(400);
  });
});
