import { Agent, request } from 'node:http';
import { composeServices } from '@apollo/composition';
import { listen } from '@heartland/shared/server';
import { createLogger } from '@heartland/shared/telemetry';
import { parse, type GraphQLSchema } from 'graphql';
import { Supergraph } from '@apollo/federation-internals';
import type { LaneCounts } from '../../src/fast-lane.js';
import { startGateway } from '../../src/gateway.js';
import { graphqlEndpoint } from '../../src/graphql-endpoint.js';
import { fakeTransport } from './fake-subgraph.js';
import type { GeneratedRequest } from './request-grammar.js';

/** What comes over the wire, but for the date. */
export interface WireAnswer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

export interface Endpoints {
  /** That clients see. */
  schema: GraphQLSchema;
  /** Asks Apollo Server alone. */
  reference(request: GeneratedRequest): Promise<WireAnswer>;
  /** Asks where the fast lane is open. */
  fast(request: GeneratedRequest): Promise<WireAnswer>;
  counts(): LaneCounts;
  close(): Promise<void>;
}

/** One gateway over made-up subgraphs at two addresses: with the fast lane and without. */
export async function openEndpoints(subgraphs: Readonly<Record<string, string>>, faults: number): Promise<Endpoints> {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: 'none' }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.join('\n'));
  const transports = Object.entries(subgraphs).map(([name, typeDefs]) => fakeTransport({ name, typeDefs, faults }));
  const { server, fastLane } = await startGateway({
    supergraphSdl,
    transports,
    logger: createLogger('test', 'silent'),
  });
  const open = (handler: ReturnType<typeof graphqlEndpoint>) => listen({ port: 0, host: '127.0.0.1', handler });
  const listening = [
    await open(graphqlEndpoint({ server })),
    await open(graphqlEndpoint({ server, fastLane })),
  ] as const;
  const agent = new Agent({ keepAlive: true });
  return {
    schema: Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema(),
    reference: (asked) => ask(agent, listening[0].port, asked),
    fast: (asked) => ask(agent, listening[1].port, asked),
    counts: () => fastLane.counts(),
    close: async () => {
      agent.destroy();
      await Promise.all(listening.map((it) => it.close()));
      await server.stop();
    },
  };
}

function ask(agent: Agent, port: number, { method, path, headers, body }: GeneratedRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request({ agent, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { date: _date, ...others } = response.headers;
        resolve({ status: response.statusCode!, headers: others, body: Buffer.concat(chunks).toString() });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
