import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ClientPath } from './entities.js';

/** An error of a subgraph as one of the client's operation: with its place in the client's answer. */
export function subgraphError(error: GraphQLFormattedError, subgraph: string, path: ClientPath | undefined) {
  return new GraphQLError(error.message || `Error while fetching subquery from service "${subgraph}"`, {
    originalError: error as never,
    path,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  });
}
