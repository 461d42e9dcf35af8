import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '@heartland/shared/telemetry';
import { listen, type HttpServer } from '@heartland/shared/server';
import { execute, GraphQLError, parse } from 'graphql';
import type { App } from '../src/app.js';
import { manifestOf } from '../src/persisted/manifest.js';
import { foreignOperations } from '../src/persisted/settings.js';
import { reloadingApp } from '../src/router/reloading-app.js';
import { createRouterApp } from '../src/router/router-app.js';

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** A subgraph of somebody else, with a field of its own for each number. */
interface Foreign {
  server: Server;
  connections: () => number;
}

/** Milliseconds that a foreign subgraph takes: long enough that requests are on their way when another one takes over. */
const SLOWNESS = 20;

/** Milliseconds for an answer of theirs: on a busy machine another supergraph may take a second to be read. */
const DEADLINE = 10_000;

async function startForeign(typeDefs: string, resolvers: object): Promise<Foreign> {
  const schema = buildSubgraphSchema({ typeDefs: parse(`${FEDERATION} ${typeDefs}`), resolvers: resolvers as never });
  const sockets = new Set<unknown>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    await delay(SLOWNESS);
    const answer = await execute({ schema, document: parse(query), variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, connections: () => sockets.size };
}

const urlOf = ({ server }: Foreign) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?of=ours`;

const PRODUCTS =
  'type Query { product: Product refused: Int } type Product @key(fields: "id") { id: ID! name: String }';
const reviews = (version: number) => `type Product @key(fields: "id") { id: ID! stars: Int version${version}: Int }`;

let products: Foreign;
let ratings: Foreign;
let text: string;
let manifest: string;
let reported: unknown[];
let app: App;
let server: HttpServer;

/** The supergraph of a version: only its own field of that name is there. */
function supergraph(version: number, url = urlOf(ratings)): string {
  const services = [
    { name: 'products', url: urlOf(products), typeDefs: parse(`${FEDERATION} ${PRODUCTS}`) },
    { name: 'ratings', url, typeDefs: parse(`${FEDERATION} ${reviews(version)}`) },
  ];
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.join('\n'));
  return supergraphSdl;
}

const logger = createLogger('test', 'silent');

const operation = (name: string, fields: string) => ({
  name,
  type: 'query' as const,
  body: `query ${name} { product { ${fields} } }`,
});
const STARS = operation('Stars', 'stars');
const OLD = operation('Old', 'version0');
const NEW = operation('New', 'name');
const [STARS_ID, OLD_ID, NEW_ID] = manifestOf([STARS, OLD, NEW]).operations.map(({ id }) => id);
const manifestText = (...operations: (typeof STARS)[]) => JSON.stringify(manifestOf(operations));

beforeEach(async () => {
  products = await startForeign(PRODUCTS, {
    Query: {
      product: () => ({ id: '1', name: 'Radio' }),
      refused: () => {
        throw new GraphQLError('Not for you.', { extensions: { code: 'TEAPOT', stacktrace: ['at secret.js'] } });
      },
    },
  });
  ratings = await startForeign(
    `type Product @key(fields: "id") { id: ID! stars: Int ${Array.from({ length: 12 }, (_, n) => `version${n}: Int`).join(' ')} }`,
    { Product: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 5 }) } },
  );
  text = supergraph(0);
  manifest = manifestText(STARS, OLD);
  reported = [];
  const telling = Object.assign(Object.create(logger), {
    error: ({ operation }: { operation?: string }) => void reported.push(operation),
  });
  app = await reloadingApp({
    source: { place: 'a test', read: async () => text },
    manifest: { place: 'a test', read: async () => manifest },
    open: async (served) => {
      const persisted = foreignOperations(served.manifest, { mode: 'off', automatic: false }, telling);
      return createRouterApp({ supergraphSdl: served.supergraphSdl, persisted, deadline: DEADLINE, logger: telling });
    },
    interval: 50,
    logger,
  });
  server = await listen({ port: 0, host: '127.0.0.1', handler: app.handler });
});

afterEach(async () => {
  await server.close();
  await app.close();
  for (const foreign of [products, ratings]) {
    foreign.server.closeAllConnections();
    foreign.server.close();
  }
});

const address = () => `http://127.0.0.1:${server.port}`;

const ask = (query: string) => post({ query });
const byId = (documentId: string | undefined) => post({ documentId });

async function post(body: object) {
  const response = await fetch(`${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
}

/** Waits until a version is served, three seconds at most. */
async function served(version: number): Promise<boolean> {
  for (let left = 60; left > 0; left--) {
    if ((await ask(`{ product { version${version} } }`)).status === 200) return true;
    await delay(50);
  }
  return false;
}

const QUESTION = '{ product { name stars } }';
const ANSWER = { status: 200, data: { product: { name: 'Radio', stars: 5 } } };

it('answers over the subgraphs that a supergraph names', async () => {
  expect(await ask(QUESTION)).toEqual(ANSWER);
  expect((await fetch(`${address()}/health/ready`)).status).toBe(200);
});

it('passes on what a foreign subgraph says of its errors, without stack traces', async () => {
  expect(await ask('{ refused }')).toEqual({
    status: 200,
    data: { refused: null },
    errors: [{ message: 'Not for you.', path: ['refused'], extensions: { code: 'TEAPOT', serviceName: 'products' } }],
  });
});

describe('another supergraph', () => {
  it('takes over under load, ten times, and no request is lost', async () => {
    let running = true;
    let answers = 0;
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        expect(await ask(QUESTION)).toEqual(ANSWER);
        answers++;
      }
    });
    for (let version = 1; version <= 10; version++) {
      text = supergraph(version);
      expect(await served(version)).toBe(true);
      expect((await ask(`{ product { version${version - 1} } }`)).status).toBe(400);
    }
    running = false;
    await Promise.all(clients);
    expect(answers).toBeGreaterThan(50);
    // What served the others has closed its connections.
    for (let left = 40; left > 0 && ratings.connections() > 10; left--) await delay(50);
    expect(ratings.connections()).toBeLessThanOrEqual(10);
  });

  it('that is none leaves the last good one', async () => {
    text = 'type Query { broken';
    await delay(300);
    expect(await ask(QUESTION)).toEqual(ANSWER);
    text = supergraph(3);
    expect(await served(3)).toBe(true);
  });

  it('whose subgraph does not answer waits until it does', async () => {
    const late = await startForeign(reviews(4), {
      Product: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 5 }) },
    });
    const { port } = late.server.address() as AddressInfo;
    await new Promise((resolve) => late.server.close(resolve));
    text = supergraph(4, `http://127.0.0.1:${port}/graphql`);
    await delay(300);
    expect(await ask(QUESTION)).toEqual(ANSWER);
    expect((await ask('{ product { version4 } }')).status).toBe(400);
    await new Promise<void>((resolve) => late.server.listen(port, '127.0.0.1', resolve));
    expect(await served(4)).toBe(true);
    late.server.closeAllConnections();
    late.server.close();
  });
});

describe('the registered operations', () => {
  const FIVE = { status: 200, data: { product: { stars: 5 } } };

  it('go along with another supergraph; one that no longer fits is reported, and the others are served', async () => {
    expect(await byId(STARS_ID)).toEqual(FIVE);
    expect(await byId(OLD_ID)).toEqual({ status: 200, data: { product: { version0: null } } });
    expect(reported).toEqual([]);
    text = supergraph(1);
    expect(await served(1)).toBe(true);
    expect(reported).toEqual(['Old']);
    expect(await byId(STARS_ID)).toEqual(FIVE);
    expect(await byId(OLD_ID)).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('version0') }],
    });
  });

  it('are others as soon as the manifest is another one, and a broken one changes nothing', async () => {
    expect((await byId(NEW_ID)).status).toBe(404);
    manifest = '{';
    await delay(150);
    expect(await byId(STARS_ID)).toEqual(FIVE);
    manifest = manifestText(STARS, NEW);
    for (let left = 60; left > 0 && (await byId(NEW_ID)).status !== 200; left--) await delay(50);
    expect(await byId(NEW_ID)).toEqual({ status: 200, data: { product: { name: 'Radio' } } });
    expect((await byId(OLD_ID)).status).toBe(404);
  });
});

it.each([
  ['no supergraph', async () => 'type Query { a: Int }', /./],
  [
    'one whose subgraph has no address',
    async () => supergraph(0, ''),
    /The subgraph "ratings": expected a routing URL with http or https, received none\./,
  ],
])('does not begin with %s', async (_name, read, message) => {
  const beginning = reloadingApp({
    source: { place: 'a test', read },
    open: ({ supergraphSdl }) => createRouterApp({ supergraphSdl, deadline: DEADLINE, logger }),
    interval: 50,
    logger,
  });
  await expect(beginning).rejects.toThrow(message);
});
