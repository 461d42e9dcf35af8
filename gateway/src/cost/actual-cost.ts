import { isData, readOwn, type Data } from '@heartland/shared/own';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { storedName } from '../planning/response-names.js';
import { argumentCost } from './argument-cost.js';
import type { FieldCost } from './cost-table.js';
import { fieldCost, rootWeight, subgraphOf, valueWeight, type CostContext } from './requested-cost.js';

export interface ActualContext extends CostContext {
  /** Names of all fields, which values under other names stay clear of. */
  fieldNames: ReadonlySet<string>;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * What came of an operation costs so much, by subgraph: each value that is there by its weight, each call by its arguments.
 * @param data as the subgraphs gave it
 * @param variables of the request, as GraphQL reads them
 */
export function actualCost(
  context: ActualContext,
  root: GraphQLObjectType,
  selected: Fields,
  data: Data,
  variables: Readonly<Data>,
): number[] {
  const { schema, table, fragments, fieldNames } = context;
  const spent = new Array<number>(Math.max(1, table.subgraphs.length)).fill(0);

  function count(type: GraphQLObjectType, fields: Fields, object: Data, subgraph: number): void {
    for (const nodes of fields.values()) {
      const field = type.getFields()[nodes[0]!.name.value];
      if (!field) continue;
      const cost = fieldCost(table, type, field.name);
      const at = subgraphOf(cost, subgraph);
      spent[at]! += rootWeight(schema, type);
      for (const size of argumentCost(table, cost, field, nodes[0]!))
        spent[at]! += typeof size === 'number' ? size : size.read(variables);
      countValue(field, nodes, cost, readOwn(object, storedName(nodes[0]!, fieldNames)), at);
    }
  }

  function countValue(
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    value: unknown,
    subgraph: number,
  ): void {
    if (Array.isArray(value)) {
      for (const item of value) countValue(field, nodes, cost, item, subgraph);
      return;
    }
    if (value === null || value === undefined) return;
    const named = getNamedType(field.type);
    const said = isAbstractType(named) && isData(value) ? schema.getType(String(value['__typename'])) : named;
    if (!isData(value) || !isObjectType(said)) {
      if (!isAbstractType(named)) spent[subgraph]! += valueWeight(table, cost, named, false);
      return;
    }
    spent[subgraph]! += valueWeight(table, cost, said, true);
    count(said, collectSubfields(schema, fragments, context.variables, said, nodes), value, subgraph);
  }

  count(root, selected, data, 0);
  return spent;
}
