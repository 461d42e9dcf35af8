import {
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { Data } from '../own.js';
import { leafTest } from './leaf-reader.js';

/** The variables of a request as GraphQL reads them, or what is wrong with them. */
export type Coercion = { coerced: Data; errors?: undefined } | { coerced?: undefined; errors: readonly GraphQLError[] };

/** A value as GraphQL reads it; `UNUSUAL` when that takes a closer look. @throws anything, which says the same */
type Read = (value: unknown) => unknown;

const UNUSUAL = Symbol('unusual');

/**
 * Reads the variables of an operation. Usual values of scalars and their lists are known by a look; whatever else comes
 * is left to graphql-js, which works out the types anew for each request.
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  options?: { maxErrors?: number },
): (given: Readonly<Data>) => Coercion {
  const closely = (given: Readonly<Data>) => getVariableValues(schema, definitions, given, options) as Coercion;
  const known = definitions.map((definition) => compileVariable(schema, definition));
  const variables = known.filter((variable) => variable !== null);
  if (variables.length < known.length) return closely;
  return (given) => {
    const coerced: Data = {};
    for (const { name, read, fallback, isNeeded } of variables) {
      if (Object.hasOwn(given, name)) {
        const value = usual(read, given[name]);
        if (value === UNUSUAL) return closely(given);
        coerced[name] = value;
      } else if (fallback !== undefined) coerced[name] = fallback;
      else if (isNeeded) return closely(given);
    }
    return { coerced };
  };
}

function usual(read: Read, value: unknown): unknown {
  if (value === null || value === undefined) return UNUSUAL;
  try {
    return read(value);
  } catch {
    return UNUSUAL;
  }
}

/** Null for a variable that is always looked at closely. */
function compileVariable(schema: GraphQLSchema, { variable, type: node, defaultValue }: VariableDefinitionNode) {
  const name = variable.name.value;
  const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
  const read = type && compileRead(type);
  // A list that is a default would be given to every request.
  if (!read || name in {} || (defaultValue && isListType(type))) return null;
  return { name, read, fallback: defaultValue && valueFromAST(defaultValue, type), isNeeded: isNonNullType(type) };
}

function compileRead(type: GraphQLInputType): Read | null {
  if (isNonNullType(type)) return compileRead(type.ofType);
  if (isListType(type)) {
    const read = compileRead(type.ofType);
    return read && ((list) => (Array.isArray(list) ? readAll(read, list) : UNUSUAL));
  }
  if (isEnumType(type) || isInputObjectType(type)) return null;
  const test = leafTest(type);
  if (test === null) return (value) => type.parseValue(value);
  const isUsual = new Function('v', `return ${test};`) as (value: unknown) => boolean;
  return (value) => (isUsual(value) ? value : UNUSUAL);
}

function readAll(read: Read, list: readonly unknown[]): unknown {
  const values: unknown[] = [];
  for (const element of list) {
    const value = usual(read, element);
    if (value === UNUSUAL || value === undefined) return UNUSUAL;
    values.push(value);
  }
  return values;
}
