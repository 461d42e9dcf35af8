import {
  BREAK,
  isNonNullType,
  Kind,
  valueFromAST,
  visit,
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
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
  if (!(node.arguments ?? []).some(hasVariable)) {
    let known: Data | undefined;
    return () => (known ??= getArgumentValues(field, node));
  }
  const at = slot();
  const readings = field.args.map((argument) => compileArgument(argument, node));
  const read = ({ variables }: Run): Data => {
    const values: Data = {};
    for (const reading of readings) {
      if (!reading?.(variables, values)) return getArgumentValues(field, node, variables);
    }
    return values;
  };
  return (run) => (run.args[at] ??= read(run));
}

/** Adds an argument to the values; false when graphql-js has to look closer. */
type Reading = (variables: Data, values: Data) => boolean;

/** Null when a variable is somewhere within the value. */
function compileArgument({ name, type, defaultValue }: GraphQLArgument, node: FieldNode): Reading | null {
  const given = node.arguments?.find((argument) => argument.name.value === name);
  if (!given) return keep(name, defaultValue, isNonNullType(type));
  if (!hasVariable(given)) return keep(name, valueFromAST(given.value, type), true);
  if (given.value.kind !== Kind.VARIABLE) return null;
  const variable = given.value.name.value;
  // A value that is there has been read as the type of the variable, which the operation may use here.
  return (variables, values) => {
    const value = variables[variable];
    if (value === null || value === undefined || !Object.hasOwn(variables, variable)) return false;
    values[name] = value;
    return true;
  };
}

const keep =
  (name: string, value: unknown, isNeeded: boolean): Reading =>
  (_variables, values) => {
    if (value === undefined) return !isNeeded;
    values[name] = value;
    return true;
  };

function hasVariable(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, {
    [Kind.VARIABLE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
