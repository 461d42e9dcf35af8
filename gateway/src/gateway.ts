import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Caller } from '@heartland/shared/cancellation';
import type { CachePolicy } from '@heartland/shared/answer-cache/cache-policy';
import { CodedError, formatError } from '@heartland/shared/errors';
import type { ForwardedHeaders } from '@heartland/shared/forwarded-headers';
import type { Logger } from '@heartland/shared/telemetry';
import type { GraphQLFormattedError } from 'graphql';
import { refuseEndlessLists } from './endless-lists.js';
import { CompiledGateway } from './execution/compiled-gateway.js';
import type { CacheCounts } from './execution/operation-cache.js';
import type { Executed, GatewayInterface } from './execution/gateway-interface.js';
import { FastLane } from './fast-lane.js';
import type { PersistedOperations } from './persisted/persisted-operations.js';
import { warmUp } from './persisted/warm-up.js';
import { dataSourceOf } from './transport/data-source.js';
import type { Transport } from './transport/transport.js';

/** What a request carries from its endpoint to the subgraphs. */
export interface RequestContext extends Executed {
  headers: ForwardedHeaders;
  /** Who waits for the answer. */
  caller?: Caller;
  /** What caches may do with the parts of the answer, as they come; left out when nothing is kept. */
  parts?: CachePolicy[];
}

export interface GatewayOptions {
  /** The composed supergraph that is served. */
  supergraphSdl: string;
  transports: readonly Transport[];
  logger: Logger;
  /** Operations that clients ask for by id; they are compiled before anybody asks. */
  persisted?: PersistedOperations | undefined;
  /** What an operation may cost; anything when left out. */
  costLimit?: number | undefined;
  /** Decides what clients see of an error before the common rules do; null leaves it to them. */
  errorFilter?: (error: GraphQLFormattedError) => GraphQLFormattedError | null;
}

/** Tokens of a document; the largest of our own has some 300, and parsing goes as deep as a document is nested. */
const MAX_TOKENS = 2_000;

/** Makes Apollo Server answer with this status. */
const BAD_REQUEST = { http: { status: 400 } };

/** An operation that is not there, or that this graph has no root for, is the client's fault, not the gateway's. */
const refuseOtherOperations: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request: { operationName } }) {
        if (operation && schema.getRootType(operation.operation)) return;
        if (operation)
          throw new CodedError(
            'GRAPHQL_VALIDATION_FAILED',
            `Expected a query, received a ${operation.operation}.`,
            BAD_REQUEST,
          );
        const asked = operationName
          ? `the name of one of its operations, received ${JSON.stringify(operationName.slice(0, 80))}`
          : 'an operation name';
        throw new CodedError('OPERATION_RESOLUTION_FAILURE', `The document: expected ${asked}.`, BAD_REQUEST);
      },
    };
  },
};

/** A running gateway: Apollo Server, and the way past it over the same engine. */
export interface Gateway {
  server: ApolloServer<RequestContext>;
  fastLane: FastLane;
  /** How often an operation was found compiled. */
  cacheCounts(): CacheCounts;
  persisted?: PersistedOperations | undefined;
}

/** A gateway over the supergraph; every subgraph of it must have a transport. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, transports, logger, persisted, costLimit, errorFilter } = options;
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  const dataSource = (name: string) => {
    const transport = byName.get(name);
    if (!transport) throw new Error(`No transport for the subgraph "${name}".`);
    return dataSourceOf(transport);
  };
  const engine = new CompiledGateway({ supergraphSdl, dataSource, costLimit });
  const gateway: Gateway = {
    server: await serveGateway(engine, logger, errorFilter),
    fastLane: new FastLane(engine),
    cacheCounts: () => engine.counts(),
    persisted,
  };
  if (persisted) {
    await warmUp(engine, persisted.options.manifest, logger);
    await gateway.fastLane.meetUsualClients(gateway.server);
  }
  return gateway;
}

/** An Apollo Server in front of what executes operations over several subgraphs. */
export async function serveGateway(
  gateway: GatewayInterface,
  logger: Logger,
  errorFilter: GatewayOptions['errorFilter'] = () => null,
): Promise<ApolloServer<RequestContext>> {
  const server = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    // The explorer is our landing page; Apollo's own would be loaded from the network.
    plugins: [refuseOtherOperations, refuseEndlessLists, ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) =>
      errorFilter(formatted) ?? formatError(formatted, error, (cause) => logger.error({ err: cause }, 'masked error')),
  });
  await server.start();
  return server;
}

/** The libraries' messages at the levels where they belong: what they call info is detail here. */
function quiet(logger: Logger) {
  return {
    debug: (message?: unknown) => logger.trace(String(message)),
    info: (message?: unknown) => logger.debug(String(message)),
    warn: (message?: unknown) => logger.warn(String(message)),
    error: (message?: unknown) => logger.error(String(message)),
  };
}
