import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@heartland/shared/database';
import { listen, type HttpServer } from '@heartland/shared/server';
import { createSubgraph, type Subgraph } from '@heartland/shared/subgraph-runtime';
import { subgraphHandler } from '@heartland/shared/subgraph-server';
import { createLogger } from '@heartland/shared/telemetry';
import { createTestDatabase, type TestDatabase } from '@heartland/shared/testing';
import { GraphQLFloat, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, parse, printSchema } from 'graphql';
import { Client } from 'pg';
import type { LaneCounts } from '../src/fast-lane.js';
import { startGateway, type Gateway } from '../src/gateway.js';
import { graphqlEndpoint } from '../src/graphql-endpoint.js';
import { httpTransport } from '../src/transport/http.js';
import { inProcessTransport } from '../src/transport/in-process.js';
import type { Transport } from '../src/transport/transport.js';

type Sleep = (seconds: number) => Promise<unknown>;

/** A schema with one field, which sleeps in the database. */
const SCHEMA = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Sleep>({
    name: 'Query',
    fields: {
      sleep: {
        type: GraphQLFloat,
        args: { seconds: { type: new GraphQLNonNull(GraphQLFloat) } },
        resolve: async (_, { seconds }: { seconds: number }, sleep) => {
          await sleep(seconds);
          return seconds;
        },
      },
    },
  }),
});

const NAME = 'sleeping';

const SERVICES = [{ name: NAME, typeDefs: parse(printSchema(SCHEMA)), url: 'none' }];

const requestFor = (seconds: number) => ({
  query: 'query ($seconds: Float!) { sleep(seconds: $seconds) }',
  variables: { seconds },
});

const CASES = [
  ['together', 'fast'],
  ['together', 'reference'],
  ['apart', 'fast'],
  ['apart', 'reference'],
] as const;

describe.each(CASES)('a client that goes away (%s, %s lane)', (form, lane) => {
  let server: TestDatabase;
  let observer: Client;
  let subgraph: Subgraph;
  let transport: Transport;
  let gateway: Gateway;
  const servers: HttpServer[] = [];
  let port: number;
  const faults: unknown[] = [];

  beforeAll(async () => {
    server = await createTestDatabase();
    observer = new Client({ connectionString: server.url });
    await observer.connect();
    const limits = { statementTimeout: 0, poolSize: 3 };
    const database = new Database({
      url: server.url,
      applicationName: 'slept',
      entities: [],
      migrations: [],
      limits,
    });
    subgraph = createSubgraph({
      name: NAME,
      schema: SCHEMA,
      createContext: async () => {
        const dataSource = await database.connection();
        return (seconds: number) => dataSource.query('select pg_sleep($1)', [seconds]);
      },
      check: () => database.check(),
      cancels: true,
      close: () => database.close(),
      onError: (error) => faults.push(error),
    });
    transport = await transportTo(subgraph);
    const { supergraphSdl } = composeServices(SERVICES);
    const logger = createLogger('test', 'silent');
    gateway = await startGateway({ supergraphSdl: supergraphSdl!, transports: [transport], logger });
    const { server: apollo, fastLane } = gateway;
    port = await serve(graphqlEndpoint(lane === 'fast' ? gateway : { server: apollo }));
    // The first request is never one for the fast lane.
    await answerTo(0);
    expect(fastLane.counts()).toEqual({ fast: 0, reference: lane === 'fast' ? 1 : 0 });
  });
  afterAll(async () => {
    await gateway.server.stop();
    await transport.close();
    await Promise.all(servers.map((it) => it.close()));
    await subgraph.close();
    await observer.end();
    await server.drop();
  });

  async function serve(handler: Parameters<typeof listen>[0]['handler']): Promise<number> {
    const listening = await listen({ port: 0, host: '127.0.0.1', handler });
    servers.push(listening);
    return listening.port;
  }

  async function transportTo(target: Subgraph): Promise<Transport> {
    if (form === 'together') return inProcessTransport(target);
    const url = `http://127.0.0.1:${await serve(subgraphHandler(target))}/graphql`;
    return httpTransport({ name: target.name, url, deadline: 40_000, onFault: (fault) => faults.push(fault) });
  }

  function ask(seconds: number) {
    const asking = request({
      port,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: '*/*' },
    });
    asking.on('error', () => undefined);
    asking.end(JSON.stringify(requestFor(seconds)));
    return asking;
  }

  async function answerTo(seconds: number): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(requestFor(seconds)),
    });
    return response.json();
  }

  /** Resolves when so many statements sleep; to the milliseconds that it took. */
  async function untilSleeping(count: number): Promise<number> {
    const began = performance.now();
    for (;;) {
      const { rowCount } = await observer.query(
        `select from pg_stat_activity where application_name = 'slept' and state = 'active'`,
      );
      if (rowCount === count) return performance.now() - began;
      await delay(10);
    }
  }

  it('takes its statement with it, and nothing else; that is nobody’s fault', async () => {
    const other = answerTo(0.5);
    const leaving = ask(30);
    await untilSleeping(2);
    leaving.destroy();
    expect(await untilSleeping(1)).toBeLessThan(1_000);
    expect(await other).toEqual({ data: { sleep: 0.5 } });
    expect(await Promise.all([0.01, 0.02, 0.03].map(answerTo))).toEqual(
      [0.01, 0.02, 0.03].map((seconds) => ({ data: { sleep: seconds } })),
    );
    expect(faults).toEqual([]);
    // Who went away is told by Apollo Server, if anybody listened.
    const counts: LaneCounts = lane === 'fast' ? { fast: 4, reference: 2 } : { fast: 0, reference: 0 };
    expect(gateway.fastLane.counts()).toEqual(counts);
  });
});
