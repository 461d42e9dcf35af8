import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { ApolloServer } from '@apollo/server';
import { createLogger } from '@heartland/shared/telemetry';
import { graphql, parse } from 'graphql';
import { serveGateway, startGateway, type RequestContext } from '../../src/gateway.js';
import { dataSourceOf } from '../../src/transport/data-source.js';
import type { Transport } from '../../src/transport/transport.js';

/** A subgraph with real resolvers over fixed data. */
export interface AuditSubgraph {
  /** Without the link to the federation: every subgraph has it. */
  typeDefs: string;
  /** As `buildSubgraphSchema` takes them. */
  resolvers?: object;
}

export interface AuditCase {
  query: string;
  variables?: Record<string, unknown>;
  /** What a client must get; undefined when the operation is refused. */
  data: unknown;
  /** Whether the answer has errors too; false when it is not said. */
  errors?: boolean;
  /** The errors of ours, if they matter: code, place and message. */
  told?: readonly string[];
  /** What plain @apollo/gateway does wrong, when it does: it must then answer something else. */
  plainFault?: string;
}

/** One part of Apollo Federation. */
export interface Topic {
  subgraphs: Readonly<Record<string, AuditSubgraph>>;
  /** By what each of them shows. */
  cases: Readonly<Record<string, AuditCase>>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"
])`;

const logger = createLogger('test', 'silent');

/** A subgraph as a foreign server is: it validates what it is asked, and what it answers is JSON. */
function transportTo(name: string, { typeDefs, resolvers = {} }: AuditSubgraph): Transport {
  const schema = buildSubgraphSchema({ typeDefs: parse(`${LINK} ${typeDefs}`), resolvers: resolvers as never });
  return {
    name,
    remote: true,
    async send({ query, variables, operationName }) {
      const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
      return JSON.parse(JSON.stringify(answer));
    },
    forward: () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };
}

export interface Answer {
  data: unknown;
  errors: boolean;
}

export interface ToldAnswer extends Answer {
  told: readonly string[];
}

export interface AuditedGateways {
  /** By @apollo/gateway as it comes. */
  plain(operation: AuditCase): Promise<Answer>;
  compiled(operation: AuditCase): Promise<ToldAnswer>;
  close(): Promise<void>;
}

/** Two gateways over the same subgraphs. */
export async function openGateways(subgraphs: Topic['subgraphs']): Promise<AuditedGateways> {
  const supergraphSdl = composed(subgraphs);
  const transports = Object.entries(subgraphs).map(([name, subgraph]) => transportTo(name, subgraph));
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) => dataSourceOf(transports.find((transport) => transport.name === name)!),
  });
  const servers = [
    await serveGateway(gateway as never, logger),
    (await startGateway({ supergraphSdl, transports, logger })).server,
  ] as const;
  return {
    plain: async (operation) => {
      const { data, errors } = await ask(servers[0], operation);
      return { data, errors };
    },
    compiled: (operation) => ask(servers[1], operation),
    close: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

function composed(subgraphs: Topic['subgraphs']): string {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    typeDefs: parse(`${LINK} ${typeDefs}`),
    url: 'none',
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors!.join('\n'));
  return supergraphSdl;
}

async function ask(server: ApolloServer<RequestContext>, { query, variables }: AuditCase): Promise<ToldAnswer> {
  const { body } = await server.executeOperation(
    { query, variables: variables as never },
    { contextValue: { headers: {} } },
  );
  if (body.kind !== 'single') throw new Error('An answer in parts');
  const { data, errors } = body.singleResult;
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors !== undefined,
    told: (errors ?? []).map(
      ({ extensions, path = [], message }) => `${extensions?.['code']} at "${path.join('.')}": ${message}`,
    ),
  };
}
