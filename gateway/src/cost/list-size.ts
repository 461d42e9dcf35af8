import { badUserInput } from '@heartland/shared/errors';
import type { Data } from '@heartland/shared/own';
import {
  Kind,
  print,
  valueFromAST,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type ValueNode,
} from 'graphql';
import type { ListSize } from './cost-table.js';

/** How many items a list may have: known, or read from the variables of a request. */
export type Size = number | SizeOfVariables;

export interface SizeOfVariables {
  /** The same for all that depends on variables in the same way. */
  readonly key: string;
  /** @throws BAD_USER_INPUT when not exactly one argument bounds a list that needs one */
  read(variables: Readonly<Data>): number;
}

/** Items of a list of which nothing is known. */
export const UNKNOWN_SIZE = 10;

/** What bounds a list: a number, null when it is left out, or a variable to be read. */
type Bound = number | null | ((variables: Readonly<Data>) => number | null);

/** The size that a field with `@listSize` says for an operation. */
export function compileSize(listSize: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode): Size {
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = listSize;
  const slicing = field.args.filter(({ name }) => slicingArguments.includes(name));
  if (slicing.length === 0) return assumedSize ?? UNKNOWN_SIZE;
  const values = slicing.map(({ name }) => node.arguments?.find((it) => it.name.value === name)?.value);
  const bounds = slicing.map((argument, at) => compileBound(argument, values[at]));
  const read = (variables: Readonly<Data>) => {
    let [given, size] = [0, 0];
    for (const bound of bounds) {
      const value = typeof bound === 'function' ? bound(variables) : bound;
      if (value === null) continue;
      given++;
      if (value > size) size = value;
    }
    if (requireOneSlicingArgument && given !== 1)
      throw badUserInput([slicingArguments.join('|')], `one of them for "${field.name}"`, given);
    return given > 0 ? size : (assumedSize ?? UNKNOWN_SIZE);
  };
  const known = bounds.filter((bound) => typeof bound === 'number').length;
  const open = bounds.some((bound) => typeof bound === 'function') || (requireOneSlicingArgument && known !== 1);
  if (!open) return read({});
  const texts = values.map((value, at) => [value ? print(value) : null, slicing[at]!.defaultValue]);
  return { key: JSON.stringify([listSize, field.name, texts]), read };
}

function compileBound({ type, defaultValue }: GraphQLArgument, value: ValueNode | undefined): Bound {
  const asBound = (given: unknown) => (typeof given === 'number' ? given : null);
  if (value?.kind !== Kind.VARIABLE) return asBound(value ? valueFromAST(value, type, {}) : defaultValue);
  const variable = value.name.value;
  return (variables) => asBound(variables[variable] === undefined ? defaultValue : variables[variable]);
}
