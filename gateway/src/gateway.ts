import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { CodedError, formatError } from '@heartland/shared/errors';
import type { Logger } from '@heartland/shared/telemetry';
import { dataSourceOf } from './transport/data-source.js';
import type { Transport } from './transport/transport.js';

export interface GatewayOptions {
  /** The composed supergraph that is served. */
  supergraphSdl: string;
  transports: readonly Transport[];
  logger: Logger;
}

/** What the gateway says of fields that had to become null is for us, not for clients. */
const hideValueCompletion: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && body.singleResult.extensions) {
          const { valueCompletion: _hidden, ...extensions } = body.singleResult.extensions;
          body.singleResult.extensions = extensions;
          if (Object.keys(extensions).length === 0) delete body.singleResult.extensions;
        }
      },
    };
  },
};

/** A name that no operation of the document has is the client's fault, not the gateway's. */
const refuseUnknownOperations: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request: { operationName } }) {
        if (operation) return;
        const asked = operationName
          ? `the name of one of its operations, received ${JSON.stringify(operationName.slice(0, 80))}`
          : 'an operation name';
        throw new CodedError('OPERATION_RESOLUTION_FAILURE', `The document: expected ${asked}.`, {
          http: { status: 400 },
        });
      },
    };
  },
};

/** An Apollo Server over the supergraph; every subgraph of it must have a transport. */
export async function startGateway({ supergraphSdl, transports, logger }: GatewayOptions): Promise<ApolloServer> {
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    debug: false,
    logger: quiet(logger),
    buildService: ({ name }) => {
      const transport = byName.get(name);
      if (!transport) throw new Error(`No transport for the subgraph "${name}".`);
      return dataSourceOf(transport);
    },
  });
  const server = new ApolloServer({
    gateway,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    // The explorer is our landing page; Apollo's own would be loaded from the network.
    plugins: [hideValueCompletion, refuseUnknownOperations, ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) => logger.error({ err: cause }, 'masked error')),
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
