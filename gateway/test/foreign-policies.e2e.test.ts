import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { MemoryStore } from '@heartland/shared/answer-cache/memory-store';
import { createLogger } from '@heartland/shared/telemetry';
import { listen, type HttpServer } from '@heartland/shared/server';
import { execute, parse } from 'graphql';
import { createRouterApp, type RouterApp } from '../src/router/router-app.js';

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const PRODUCTS = `${FEDERATION} type Query { product: Product } type Mutation { sell: Int } type Product @key(fields: "id") { id: ID! name: String }`;
const STARS = `${FEDERATION} type Product @key(fields: "id") { id: ID! stars: Int }`;

/** What the subgraphs say of their answers. */
let said: { products: Record<string, string>; stars: Record<string, string> };
let asked: string[];
const servers: Server[] = [];
let apps: RouterApp[];
let listening: HttpServer[];
const store = new MemoryStore(2 ** 20);

async function startForeign(name: 'products' | 'stars', typeDefs: string, resolvers: object): Promise<string> {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(name);
    const answer = await execute({ schema, document: parse(query), variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json', ...said[name] });
    // What a body says of caches is nothing to the gateway.
    response.end(JSON.stringify({ ...answer, policy: { maxAge: 99, isPublic: true, keys: [] } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

beforeAll(async () => {
  const product = { id: '1', name: 'Radio' };
  const products = await startForeign('products', PRODUCTS, {
    Query: { product: () => product },
    Mutation: { sell: () => 1 },
  });
  const stars = await startForeign('stars', STARS, { Product: { __resolveReference: () => ({ id: '1', stars: 5 }) } });
  const supergraph = (more: string) =>
    composeServices([
      { name: 'products', url: products, typeDefs: parse(PRODUCTS) },
      { name: 'stars', url: stars, typeDefs: parse(STARS + more) },
    ]).supergraphSdl!;
  const logger = createLogger('test', 'silent');
  apps = await Promise.all(
    ['', ' type Another { a: Int }'].map((more) =>
      createRouterApp({ supergraphSdl: supergraph(more), deadline: 5_000, logger, store }),
    ),
  );
  listening = await Promise.all(apps.map(({ handler }) => listen({ port: 0, host: '127.0.0.1', handler })));
});
afterAll(async () => {
  for (const one of listening) await one.close();
  for (const app of apps) await app.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(async () => {
  await store.purge(null);
  asked = [];
});

const BOTH = '{ product { name stars } }';

async function ask(query: string, app = 0) {
  asked = [];
  const response = await fetch(`http://127.0.0.1:${listening[app]!.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { headers } = response;
  return { text: await response.text(), says: headers.get('cache-control'), keys: headers.get('surrogate-key'), asked };
}

it.each([
  [
    'the stricter of two',
    { 'cache-control': 'max-age=60, public' },
    { 'cache-control': 'max-age=20' },
    'public, max-age=20',
    true,
  ],
  [
    'private when one is',
    { 'cache-control': 'max-age=60' },
    { 'cache-control': 'max-age=20, private' },
    'private, max-age=20',
    false,
  ],
  ['no-store when one is', { 'cache-control': 'max-age=60' }, { 'cache-control': 'no-store' }, 'no-store', false],
  ['no-store when one says nothing', { 'cache-control': 'max-age=60' }, {}, 'no-store', false],
  ['no-store when both say nothing', {}, {}, 'no-store', false],
])('the policy of an answer is %s', async (_name, products, stars, policy, isKept) => {
  said = { products: products as Record<string, string>, stars: stars as Record<string, string> };
  const first = await ask(BOTH);
  expect([first.says, first.asked]).toEqual([policy, ['products', 'stars']]);
  const again = await ask(BOTH);
  expect(again).toEqual({ ...first, asked: isKept ? [] : ['products', 'stars'] });
});

it('keys of subgraphs come along, and purge', async () => {
  const kept = { 'cache-control': 'max-age=60' };
  said = { products: { ...kept, 'surrogate-key': 'product_1 all' }, stars: { ...kept, 'surrogate-key': 'stars_1' } };
  expect((await ask(BOTH)).keys).toBe('product_1 all stars_1');
  await store.purge(['stars_2']);
  expect((await ask(BOTH)).asked).toEqual([]);
  await store.purge(['stars_1']);
  expect((await ask(BOTH)).asked).toEqual(['products', 'stars']);
});

it('a mutation is done each time, whatever its subgraph says', async () => {
  said = { products: { 'cache-control': 'max-age=60' }, stars: {} };
  for (let time = 0; time < 3; time++) {
    expect(await ask('mutation { sell }')).toMatchObject({ says: 'no-store', asked: ['products'] });
  }
});

it('another supergraph has answers of its own', async () => {
  said = { products: { 'cache-control': 'max-age=60' }, stars: { 'cache-control': 'max-age=60' } };
  await ask(BOTH);
  expect((await ask(BOTH)).asked).toEqual([]);
  expect((await ask(BOTH, 1)).asked).toEqual(['products', 'stars']);
});
