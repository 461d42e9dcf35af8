import { executeSync, Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { CompletionContext } from './completion.js';
import type { Data } from '@heartland/shared/own';

/** Answers `__schema` and `__type` among the fields of a root by the schema itself; null when there are none. */
export function compileIntrospection(
  { schema, fragments }: CompletionContext,
  definition: OperationDefinitionNode,
  selected: ReadonlyMap<string, readonly FieldNode[]>,
): ((variables: Readonly<Data>) => Data) | null {
  const selections = [...selected.values()].filter(([node]) => INTROSPECTION.has(node!.name.value)).flat();
  if (selections.length === 0) return null;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...Object.values(fragments),
    ],
  };
  return (variableValues) => {
    const { data, errors } = executeSync({ schema, document, variableValues });
    if (errors) throw errors[0]!;
    return data!;
  };
}

const INTROSPECTION = new Set(['__schema', '__type']);
