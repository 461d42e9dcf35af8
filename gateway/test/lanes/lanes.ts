import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { createLogger } from '@heartland/shared/telemetry';
import { parse, type GraphQLSchema } from 'graphql';
import { serveGateway, startGateway, type RequestContext } from '../../src/gateway.js';
import { dataSourceOf } from '../../src/transport/data-source.js';
import { fakeTransport } from './fake-subgraph.js';
import type { GeneratedOperation } from './operation-grammar.js';

/** What a client gets. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: { data?: Record<string, unknown> | null; errors?: { path?: unknown; [member: string]: unknown }[] };
}

export interface Lanes {
  /** That clients see. */
  schema: GraphQLSchema;
  /** By @apollo/gateway as it comes. */
  plain(operation: GeneratedOperation): Promise<Answer>;
  compiled(operation: GeneratedOperation): Promise<Answer>;
  close(): Promise<void>;
}

const logger = createLogger('test', 'silent');

/** Two gateways over the same made-up subgraphs. */
export async function openLanes(subgraphs: Readonly<Record<string, string>>, faults: number): Promise<Lanes> {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: 'none' }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.join('\n'));
  const transports = Object.entries(subgraphs).map(([name, typeDefs]) => fakeTransport({ name, typeDefs, faults }));
  let schema: GraphQLSchema | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) =>
      withoutInterfaceNames(dataSourceOf(transports.find((transport) => transport.name === name)!), subgraphs[name]!),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const servers = [
    await serveGateway(gateway as never, logger),
    (await startGateway({ supergraphSdl, transports, logger })).server,
  ] as const;
  return {
    schema: schema!,
    plain: (operation) => ask(servers[0], operation),
    compiled: (operation) => ask(servers[1], operation),
    close: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

/**
 * The plain gateway gives an entity the type that the last subgraph calls it by, and loses its fields when that is an
 * interface; it does not when the subgraph leaves the type out.
 */
function withoutInterfaceNames(source: GraphQLDataSource, typeDefs: string): GraphQLDataSource {
  const interfaces = new Set([...typeDefs.matchAll(/type (\w+)[^{]*@interfaceObject/g)].map(([, name]) => name));
  return {
    async process(options) {
      const response = await source.process(options);
      for (const entity of (response.data?.['_entities'] ?? []) as ({ __typename?: string } | null)[]) {
        if (entity && interfaces.has(entity.__typename)) delete entity.__typename;
      }
      return response;
    },
  };
}

async function ask(server: ApolloServer<RequestContext>, operation: GeneratedOperation): Promise<Answer> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: operation,
    },
    context: async () => ({ headers: {} }),
  });
  if (body.kind !== 'complete') throw new Error('An answer in parts');
  const { extensions: _hidden, ...seen } = JSON.parse(body.string);
  const { 'content-length': _length, ...others } = Object.fromEntries(headers);
  return { status: status ?? 200, headers: others, body: seen };
}
