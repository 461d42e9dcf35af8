import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listen, type HttpServer } from '@heartland/shared/server';
import { createLogger } from '@heartland/shared/telemetry';
import { execute, parse } from 'graphql';
import { startGateway, type Gateway } from '../gateway.js';
import { graphqlEndpoint } from '../graphql-endpoint.js';
import type { Transport } from '../transport/transport.js';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

const SHOP = (cost: string, size: string, imports: string) => `
  extend schema @link(url: "${FEDERATION}", import: ["@key", "@shareable", ${imports}])
  type Query {
    things(first: Int, last: Int): Things! ${size}(slicingArguments: ["first", "last"], sizedFields: ["nodes"], assumedSize: 7, requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Thing!] ${size}(slicingArguments: ["first", "last"])
    byDefault(first: Int = 3): [Thing!] ${size}(slicingArguments: ["first"])
    few: [Thing!] ${size}(assumedSize: 2)
    unknown: [Thing!]
    grid: [[Thing!]!]
    hit: Hit
    priced: Int ${cost}(weight: 4)
    search(words: [Word!] ${cost}(weight: 2), more: Int): Int
    dear: [Dear!] ${size}(assumedSize: 3)
  }
  type Mutation { sell(id: ID!): Thing }
  input Word { text: String ${cost}(weight: 5) next: Word }
  type Things { nodes: [Thing!]! count: Int }
  type Thing @key(fields: "id") { id: ID! name: String related(first: Int!): [Thing!] ${size}(slicingArguments: ["first"]) }
  type Dear ${cost}(weight: 20) { name: String tax: Tax }
  scalar Tax ${cost}(weight: 1)
  union Hit = Thing | Dear
`;

const REVIEWS = (size: string, imports: string) => `
  extend schema @link(url: "${FEDERATION}", import: ["@key", ${imports}])
  type Thing @key(fields: "id") { id: ID! reviews(first: Int!): [Review!] ${size}(slicingArguments: ["first"]) }
  type Review { text: String }
`;

const some = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n), name: `Thing ${n}` }));
const RESOLVERS = {
  shop: {
    Query: {
      things: ({ first }: { first?: number }) => ({ nodes: some(Math.min(first ?? 3, 3)), count: 3 }),
      few: () => some(1),
      hit: () => ({ __typename: 'Thing', ...some(1)[0] }),
      priced: () => 1,
      dear: () => null,
    },
    Mutation: { sell: () => some(1)[0] },
    Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Thing' }) },
  },
  reviews: {
    Thing: { reviews: (_thing: unknown, { first }: { first: number }) => some(Math.min(first, 2)) },
    Review: { text: () => 'Good.' },
  },
};

const LIMIT = 1_000;

describe.each([
  ['as they are called', SHOP('@cost', '@listSize', '"@cost", "@listSize"'), REVIEWS('@listSize', '"@listSize"')],
  [
    'under other names',
    SHOP('@c', '@size', '{ name: "@cost", as: "@c" }, { name: "@listSize", as: "@size" }'),
    REVIEWS('@size', '{ name: "@listSize", as: "@size" }'),
  ],
  [
    'by the names of the specification',
    SHOP('@federation__cost', '@federation__listSize', '"@external"'),
    REVIEWS('@federation__listSize', '"@external"'),
  ],
])('the directives of costs, %s', (_how, shop, reviews) => {
  let gateway: Gateway;
  let listening: HttpServer;
  let sent: string[];

  beforeAll(async () => {
    const services = Object.entries({ shop, reviews }).map(([name, sdl]) => ({
      name,
      url: 'none',
      typeDefs: parse(sdl),
    }));
    const { supergraphSdl, errors } = composeServices(services);
    if (!supergraphSdl) throw new Error(errors!.join('\n'));
    const transports = services.map(({ name, typeDefs }): Transport => {
      const resolvers = { ...RESOLVERS[name as 'shop'] } as Record<string, unknown>;
      if (name === 'shop')
        resolvers['Query'] = Object.fromEntries(
          Object.entries(RESOLVERS.shop.Query).map(([field, resolve]) => [
            field,
            (_: unknown, args: never) => resolve(args),
          ]),
        );
      const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
      return {
        name,
        remote: true,
        send: async ({ query, variables }) => {
          sent.push(name);
          return (await execute({ schema, document: parse(query), variableValues: variables })) as never;
        },
        forward: () => undefined,
        check: async () => undefined,
        close: async () => undefined,
      };
    });
    const logger = createLogger('test', 'silent');
    gateway = await startGateway({ supergraphSdl, transports, logger, costLimit: LIMIT });
    listening = await listen({ port: 0, host: '127.0.0.1', handler: graphqlEndpoint(gateway) });
  });
  afterAll(async () => {
    await listening.close();
    await gateway.server.stop();
  });
  beforeEach(() => {
    sent = [];
  });

  async function ask(query: string, more: object = {}, headers: Record<string, string> = {}) {
    const response = await fetch(`http://127.0.0.1:${listening.port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, ...more }),
    });
    const { data, errors, extensions } = (await response.json()) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of any query
    return { status: response.status, data, errors, cost: extensions?.cost };
  }

  const costOf = async (query: string, variables: object = {}) =>
    (await ask(query, { variables, extensions: { cost: true } })).cost;

  it.each<[string, string, number, object?]>([
    ['a scalar costs nothing', '{ search }', 0],
    ['a field has its weight', '{ priced }', 4],
    ['so often as it is asked for', '{ priced again: priced }', 8],
    ['but once when it is the same', '{ priced ...F } fragment F on Query { priced }', 4],
    ['an object costs 1', '{ hit { __typename } }', 20],
    ['of several types the dearest counts', '{ hit { ... on Thing { related(first: 30) { id } } } }', 31],
    ['a list its assumed size', '{ few { id } }', 2],
    ['ten when nothing is said', '{ unknown { id } }', 10],
    ['a hundred in lists of lists', '{ grid { id } }', 100],
    ['a page what its argument says', '{ things(first: 5) { count nodes { id } } }', 6],
    ['with variables too', 'query ($n: Int) { things(first: $n) { nodes { id } } }', 6, { n: 5 }],
    ['and the other argument', 'query ($n: Int) { things(last: $n) { nodes { id } } }', 4, { n: 3 }],
    ['its assumed size when none is given', 'query ($n: Int) { things(first: $n) { nodes { id } } }', 8],
    ['nothing for fewer than none', '{ things(first: -5) { nodes { id } } }', 1],
    ['the default of an argument', '{ byDefault { id } }', 3],
    [
      'lists within lists',
      'query ($a: Int!, $b: Int!) { things(first: $a) { nodes { related(first: $b) { reviews(first: 2) { text } } } } }',
      1 + 4 * (1 + 5 * (1 + 2)),
      { a: 4, b: 5 },
    ],
    [
      'what is left out by a variable',
      'query ($if: Boolean!) { priced @include(if: $if) few { id } }',
      2,
      { if: false },
    ],
    [
      'what is asked for by a variable',
      'query ($if: Boolean!) { priced @include(if: $if) few { id } }',
      6,
      { if: true },
    ],
    ['a type has its weight, and a scalar', '{ dear { name tax } }', 3 * 21],
    [
      'an argument has its weight, and members of it',
      '{ search(words: [{ text: "a" }, { next: { text: "b" } }], more: 1) }',
      12,
    ],
    ['also in variables', 'query ($w: [Word!]) { search(words: $w) }', 7, { w: [{ text: 'a' }] }],
    ['and only when it is there', 'query ($w: [Word!]) { search(words: $w) }', 0],
    ['a mutation costs 10 beside its answer', 'mutation { sell(id: 1) { id } }', 11],
    ['introspection costs nothing', '{ __schema { types { name fields { name } } } __typename }', 0],
  ])('%s: %s', async (_what, query, requested, variables = {}) => {
    expect(await costOf(query, variables)).toMatchObject({ requested, limit: LIMIT });
    // Compiled by now.
    expect(await costOf(query, variables)).toMatchObject({ requested, limit: LIMIT });
  });

  const NESTED = 'query ($n: Int!) { things(first: $n) { nodes { name reviews(first: 5) { text } } } }';

  it('says what came of it, and what each subgraph has of it', async () => {
    const { data, cost } = await ask(NESTED, { variables: { n: 10 } }, { 'x-cost': '1' });
    expect(data.things.nodes).toHaveLength(3);
    expect(cost).toEqual({
      requested: 1 + 10 * (1 + 5),
      actual: 1 + 3 * (1 + 2),
      limit: LIMIT,
      perSubgraph: { reviews: { requested: 50, actual: 6 }, shop: { requested: 11, actual: 4 } },
    });
    expect(sent).toEqual(['shop', 'reviews']);
  });

  it('counts what is of the type that came', async () => {
    expect(
      await costOf('{ hit { ... on Thing { name } ... on Dear { name } } few { id } dear { name } priced }'),
    ).toMatchObject({
      requested: 20 + 2 + 60 + 4,
      actual: 1 + 1 + 0 + 4,
    });
  });

  it('is not said when nobody asks', async () => {
    expect(await ask('{ priced }')).toEqual({ status: 200, data: { priced: 1 }, errors: undefined, cost: undefined });
  });

  it('over the limit is refused before any subgraph is asked, by both lanes', async () => {
    const refusal = {
      status: 400,
      data: undefined,
      cost: undefined,
      errors: [
        {
          message: 'Expected an operation that costs 1000 at most, received one that may cost 1201.',
          extensions: { code: 'COST_LIMIT_EXCEEDED', retryable: false, requested: 1201, limit: LIMIT },
        },
      ],
    };
    expect(await ask(`${NESTED} #`, { variables: { n: 200 } })).toEqual(refusal);
    expect(sent).toEqual([]);
    expect((await ask(NESTED, { variables: { n: 1 } })).status).toBe(200);
    sent = [];
    expect(await ask(NESTED, { variables: { n: 200 } })).toEqual(refusal);
    expect(sent).toEqual([]);
  });

  it.each([
    ['none', '{ strict { id } }'],
    ['two', '{ strict(first: 1, last: 1) { id } }'],
    ['null', 'query ($n: Int) { strict(first: $n) { id } }'],
  ])('a list that needs one argument of several is refused with %s', async (_how, query) => {
    const { status, errors } = await ask(query);
    expect({ status, code: errors[0].extensions.code, message: errors[0].message }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^Argument "first\|last": expected one of them for "strict", received [02]\.$/),
    });
    expect(sent).toEqual([]);
    expect((await costOf('{ strict(last: 4) { id } }')).requested).toBe(4);
  });

  it('of fields within fields within fields is worked out in no time', async () => {
    const deep = (depth: number): string =>
      depth === 0
        ? 'id'
        : `id a: related(first: $n) { ${deep(depth - 1)} } b: related(first: $n) { ${deep(depth - 1)} }`;
    const query = `query ($n: Int!) { things(first: $n) { nodes { ${deep(6)} } } }`;
    const start = performance.now();
    const { errors } = await ask(query, { variables: { n: 100 } });
    expect(errors[0].extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
