import { isData, type Data } from '@heartland/shared/own';
import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  print,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { CostTable, FieldCost } from './cost-table.js';
import type { Size } from './list-size.js';

/** What the arguments that an operation gives to a field add to its cost; only what has a weight costs. */
export function argumentCost(
  table: CostTable,
  cost: FieldCost,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Size[] {
  return (node.arguments ?? []).flatMap(({ name, value }): Size[] => {
    const type = field.args.find((it) => it.name === name.value)?.type;
    const weight = cost.arguments.get(name.value) ?? 0;
    if (!type || (weight === 0 && !hasWeights(table, type))) return [];
    const weigh = (variables: Readonly<Data>): number => {
      const given = valueFromAST(value, type, variables);
      return given === undefined ? 0 : weight + inputWeight(table, type, given);
    };
    const depends = print(value).includes('$') && value.kind !== Kind.STRING;
    return [depends ? { key: JSON.stringify([field.name, name.value, print(value)]), read: weigh } : weigh({})];
  });
}

/** What a value of an input type weighs by its members and theirs. */
function inputWeight(table: CostTable, type: GraphQLInputType, value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + inputWeight(table, type, item), 0);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return value === null ? 0 : (table.types.get(named.name) ?? 0);
  if (!isData(value)) return 0;
  const weights = table.inputs.get(named.name);
  return Object.entries(value).reduce((sum, [name, member]) => {
    const field = named.getFields()[name];
    return field ? sum + (weights?.get(name) ?? 0) + inputWeight(table, field.type, member) : sum;
  }, 0);
}

/** Whether anything below an input type has a weight. */
function hasWeights(table: CostTable, type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(isNonNullType(type) ? type.ofType : type);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  if (!isInputObjectType(named)) return table.types.has(named.name);
  if ((table.inputs.get(named.name)?.size ?? 0) > 0) return true;
  return Object.values(named.getFields()).some((field) => hasWeights(table, field.type, seen));
}
