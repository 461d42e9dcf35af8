import { beforeAll, afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { listen, type HttpServer } from '@heartland/shared/server';
import { createLogger } from '@heartland/shared/telemetry';
import { parse } from 'graphql';
import { startGateway, type Gateway } from '../gateway.js';
import { graphqlEndpoint } from '../graphql-endpoint.js';
import type { Transport } from '../transport/transport.js';
import { manifestOf, sha256 } from './manifest.js';
import { PersistedOperations, type PersistedOptions } from './persisted-operations.js';

const SHOP = parse('type Query { price(of: ID!): Int } type Mutation { sell(id: ID!): Int }');
const PRICE = { name: 'Price', type: 'query' as const, body: 'query Price($of: ID!) { price(of: $of) }' };
const SELL = { name: 'Sell', type: 'mutation' as const, body: 'mutation Sell { sell(id: 1) }' };
const OLD = { name: 'Old', type: 'query' as const, body: 'query Old { gone }' };
const OTHER = 'query Other { price(of: "secret words") }';

const manifest = manifestOf([PRICE, OLD, SELL]);
const [PRICE_ID, OLD_ID, SELL_ID] = manifest.operations.map(({ id }) => id);

const silent = createLogger('test', 'silent');
let sent = 0;
const transport: Transport = {
  name: 'shop',
  remote: true,
  send: async () => {
    sent++;
    return { data: { price: 7, sell: 1 } };
  },
  forward: () => undefined,
  check: async () => undefined,
  close: async () => undefined,
};

/** A gateway with registered operations, and what was logged. */
async function open(options: Partial<PersistedOptions>) {
  const logged: { message: string; [member: string]: unknown }[] = [];
  const tell = (members: object, message: string) => void logged.push({ ...members, message });
  const logger = Object.assign(Object.create(silent), { warn: tell, error: tell });
  const persisted = new PersistedOperations({ mode: 'off', automatic: false, manifest, logger, ...options });
  const { supergraphSdl } = composeServices([{ name: 'shop', url: 'none', typeDefs: SHOP }]);
  const gateway = await startGateway({ supergraphSdl: supergraphSdl!, transports: [transport], persisted, logger });
  const server = await listen({ port: 0, host: '127.0.0.1', handler: graphqlEndpoint(gateway) });
  return { gateway, persisted, logged, server };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function close({ server, gateway }: { server: HttpServer; gateway: Gateway }) {
  await server.close();
  await gateway.server.stop();
}

async function answered(response: Response) {
  const { data, errors } = (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
  return { status: response.status, ...(errors ? { code: errors[0]!.extensions.code } : { data }) };
}

const post = async ({ server }: Opened, body: object) =>
  answered(
    await fetch(`http://127.0.0.1:${server.port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const get = async ({ server }: Opened, parameters: Record<string, string>) =>
  answered(await fetch(`http://127.0.0.1:${server.port}/?${new URLSearchParams(parameters)}`));

const byHash = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

const variables = { of: '1' };
const SEVEN = { status: 200, data: { price: 7 } };
const UNKNOWN = 'f'.repeat(64);

beforeEach(() => {
  sent = 0;
});

describe('registered operations', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open({});
  });
  afterAll(() => close(opened));

  it('are compiled before anybody asks: the first request takes the fast lane', async () => {
    const before = { cache: opened.gateway.cacheCounts(), lanes: opened.gateway.fastLane.counts() };
    expect(await post(opened, { documentId: PRICE_ID, variables })).toEqual(SEVEN);
    expect(opened.gateway.cacheCounts()).toEqual({ ...before.cache, hits: before.cache.hits + 1 });
    expect(opened.gateway.fastLane.counts()).toEqual({ ...before.lanes, fast: before.lanes.fast + 1 });
  });

  it('are reported when they do not fit the graph, and the others are served', async () => {
    expect(opened.logged).toEqual([
      {
        message: 'a registered operation does not fit the graph',
        operation: 'Old',
        id: OLD_ID,
        fault: 'Cannot query field "gone" on type "Query".',
      },
    ]);
    expect(await post(opened, { documentId: OLD_ID })).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it.each<[string, object]>([
    ['their id', { documentId: PRICE_ID }],
    ['their hash', { documentId: `sha256:${PRICE_ID}` }],
    ['the extension of Apollo', { extensions: byHash(PRICE_ID) }],
    ['the extension with the text', { extensions: byHash(PRICE_ID), query: PRICE.body }],
    ['their text and name', { query: PRICE.body, operationName: 'Price' }],
    ['their id and name', { documentId: PRICE_ID, operationName: 'Price' }],
  ])('are asked for by %s', async (_name, body) => {
    const { fast } = opened.gateway.fastLane.counts();
    expect(await post(opened, { ...body, variables })).toEqual(SEVEN);
    expect(opened.gateway.fastLane.counts().fast).toBe(fast + 1);
  });

  it.each<[string, Record<string, string>]>([
    ['their id', { documentId: PRICE_ID! }],
    ['the extension of Apollo', { extensions: JSON.stringify(byHash(PRICE_ID)) }],
    ['their id and name', { documentId: PRICE_ID!, operationName: 'Price' }],
  ])('are asked for by GET and %s', async (_name, parameters) => {
    const { fast } = opened.gateway.fastLane.counts();
    expect(await get(opened, { ...parameters, variables: JSON.stringify(variables) })).toEqual(SEVEN);
    expect(opened.gateway.fastLane.counts().fast).toBe(fast + 1);
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['a mutation', { documentId: SELL_ID! }, 405, 'BAD_REQUEST'],
    ['a text, as pages of others can', { query: '{ price(of: 1) }' }, 400, 'BAD_REQUEST'],
    ['variables that are no JSON', { documentId: PRICE_ID!, variables: '{' }, 400, 'BAD_REQUEST'],
    ['an unknown id', { documentId: UNKNOWN }, 404, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('are not asked for by GET and %s', async (_name, parameters, status, code) => {
    expect(await get(opened, parameters)).toEqual({ status, code });
    expect(sent).toBe(0);
  });

  it.each<[string, object, number, string]>([
    ['an unknown id', { documentId: UNKNOWN }, 404, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an empty id', { documentId: '' }, 404, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'an unknown hash, to which clients of Apollo send the text',
      { extensions: byHash(UNKNOWN) },
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['an id and a text', { documentId: PRICE_ID, query: OTHER }, 400, 'BAD_REQUEST'],
    ['the hash of another text', { extensions: byHash(PRICE_ID), query: OTHER }, 400, 'BAD_REQUEST'],
    ['a hash that is none', { extensions: byHash({}) }, 400, 'BAD_REQUEST'],
    ['another version', { extensions: byHash(PRICE_ID, 2) }, 400, 'BAD_REQUEST'],
    ['an id that is no text', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['variables that do not fit', { documentId: PRICE_ID, variables: { of: {} } }, 400, 'BAD_USER_INPUT'],
  ])('are not answered to %s', async (_name, body, status, code) => {
    expect(await post(opened, body)).toEqual({ status, code });
    expect(sent).toBe(0);
  });
});

it('log: tells once of each operation that is not registered, without its values', async () => {
  const opened = await open({ mode: 'log' });
  const before = opened.logged.length;
  for (let time = 0; time < 3; time++) expect(await post(opened, { query: OTHER })).toEqual(SEVEN);
  await post(opened, { query: PRICE.body, variables });
  expect(opened.logged.slice(before)).toEqual([
    {
      message: 'an operation that is not registered',
      operation: 'Other',
      sha256: sha256(OTHER),
      text: 'query Other { price(of: "") }',
    },
  ]);
  expect(opened.persisted.unregistered.counts()).toEqual({
    operations: [{ sha256: sha256(OTHER), name: 'Other', requests: 3 }],
    others: 0,
  });
  expect(opened.persisted.counts()).toEqual({ registered: 1, unregistered: 3, unknown: 0 });
  await close(opened);
});

it('log: tells of a thousand operations, and only counts what comes then', async () => {
  const opened = await open({ mode: 'log' });
  const before = opened.logged.length;
  for (let n = 0; n < 1_100; n++) opened.persisted.unregistered.add(`{ price(of: ${n}) }`);
  const { operations, others } = opened.persisted.unregistered.counts();
  expect([operations.length, others, opened.logged.length - before]).toEqual([1_000, 100, 1_001]);
  await close(opened);
});

it('enforce: refuses all others before any subgraph is asked', async () => {
  const opened = await open({ mode: 'enforce', automatic: true });
  const refused = { status: 403, code: 'PERSISTED_OPERATION_REQUIRED' };
  expect(await post(opened, { query: OTHER })).toEqual(refused);
  expect(await post(opened, { query: `${PRICE.body} `, variables })).toEqual(refused);
  expect(await get(opened, { query: OTHER })).toEqual(refused);
  expect(await post(opened, { query: OTHER, extensions: byHash(sha256(OTHER)) })).toEqual(refused);
  expect(await post(opened, { extensions: byHash(sha256(OTHER)) })).toMatchObject({
    code: 'PERSISTED_QUERY_NOT_FOUND',
  });
  expect(await post(opened, [{ query: OTHER }])).toMatchObject({ status: 400 });
  expect(sent).toBe(0);
  expect(await post(opened, { documentId: PRICE_ID, variables })).toEqual(SEVEN);
  expect(await post(opened, { query: PRICE.body, variables })).toEqual(SEVEN);
  await close(opened);
});

it('remembers what comes with its hash when that is wanted, and no more than there is room for', async () => {
  const opened = await open({ automatic: true });
  const hash = sha256(OTHER);
  expect(await post(opened, { extensions: byHash(hash) })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  expect(await post(opened, { extensions: byHash(hash), query: OTHER })).toEqual(SEVEN);
  expect(await post(opened, { extensions: byHash(hash) })).toEqual(SEVEN);
  for (let n = 0; n < 5; n++) {
    const long = `{ price(of: ${n}) } #${'-'.repeat(110_000)}`;
    await post(opened, { extensions: byHash(sha256(long)), query: long });
  }
  expect(await post(opened, { extensions: byHash(hash) })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  await close(opened);
});
