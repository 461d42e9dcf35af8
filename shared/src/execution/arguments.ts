import { Kind, visit, BREAK, type FieldNode, type GraphQLField } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Data } from '../own.js';
import type { Run } from './run.js';

/**
 * Reads the arguments of a field: once for the operation when no variable is in them, otherwise once for a request. So
 * the elements of a list are given the same object, which they only read.
 * @param slot where a request keeps them
 */
export function compileArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  slot: () => number,
): (run: Run) => Data {
  if (field.args.length === 0) return () => ({});
  if (!hasVariable(node)) {
    let known: Data | undefined;
    return () => (known ??= getArgumentValues(field, node));
  }
  const at = slot();
  return (run) => (run.args[at] ??= getArgumentValues(field, node, run.variables));
}

function hasVariable(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}
