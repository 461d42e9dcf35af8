import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { NO_STORE } from '@heartland/shared/answer-cache/cache-policy';
import { Kind, parse, type GraphQLFormattedError, type SelectionSetNode } from 'graphql';
import type { RequestContext } from '../gateway.js';
import type { Transport } from './transport.js';

type Errors = readonly GraphQLFormattedError[];

/** Codes of faults that hit a whole subgraph: one error says it, however many fields it costs. */
const OUTAGES = new Set<unknown>(['DB_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']);

/** A transport in the form that the gateway calls: every error names its subgraph and has a path. */
export function dataSourceOf(transport: Transport): GraphQLDataSource {
  return {
    async process({ request, context }: GraphQLDataSourceProcessOptions) {
      const { query = '', variables, operationName } = request;
      const { headers = {}, caller, parts } = context as Partial<RequestContext>;
      const { data, errors, policy } = await transport.send({ query, variables, operationName, headers, caller });
      // What was changed on the way to an answer is not to be asked for again.
      parts?.push(errors || !policy || query.startsWith('mutation') ? NO_STORE : policy);
      return { data: data ?? undefined, errors: errors && explain(errors, transport.name, query) } as never;
    },
  };
}

function explain(errors: Errors, subgraph: string, query: string): Errors {
  const outages = new Set<unknown>();
  return errors
    .filter(({ extensions }) => {
      const code = extensions?.['code'];
      if (!OUTAGES.has(code)) return true;
      return outages.has(code) ? false : outages.add(code);
    })
    .map((error) => ({
      ...error,
      path: error.path ?? firstPath(query),
      extensions: { ...error.extensions, subgraph },
    }));
}

/** Fields that the gateway asks for on its own account and that clients do not know. */
const HIDDEN = new Set(['__typename', 'ref', 'matchProfile']);

/** The path of the first field that a fetch asks for: of the first entity, when it asks for entities. */
function firstPath(query: string): readonly (string | number)[] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [root] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD) return [];
  if (root.name.value !== '_entities') return [root.alias?.value ?? root.name.value];
  const field = firstField(root.selectionSet);
  return field === null ? ['_entities', 0] : ['_entities', 0, field];
}

function firstField(selectionSet: SelectionSetNode | undefined): string | null {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = firstField(selection.selectionSet);
      if (inner !== null) return inner;
    } else if (selection.kind === Kind.FIELD && !HIDDEN.has(selection.name.value)) {
      return selection.alias?.value ?? selection.name.value;
    }
  }
  return null;
}
