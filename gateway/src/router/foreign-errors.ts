import type { GraphQLFormattedError } from 'graphql';

/**
 * An error that a foreign subgraph gave is the word of that subgraph: it is passed on, without stack traces, and names the
 * subgraph as plain @apollo/gateway does (`serviceName`). Null for other errors.
 */
export function keepErrorsOfSubgraphs(error: GraphQLFormattedError): GraphQLFormattedError | null {
  const { subgraph, stacktrace: _hidden, exception: _hiddenToo, ...extensions } = error.extensions ?? {};
  return typeof subgraph === 'string' ? { ...error, extensions: { ...extensions, serviceName: subgraph } } : null;
}
