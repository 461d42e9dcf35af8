import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Data } from '@heartland/shared/own';
import { argumentCost } from './argument-cost.js';
import type { CostTable, FieldCost } from './cost-table.js';
import { Costs, type Cost } from './expression.js';
import { compileSize, UNKNOWN_SIZE, type Size } from './list-size.js';

/** What the cost of a selection depends on. */
export interface CostContext {
  /** That clients see. */
  schema: GraphQLSchema;
  table: CostTable;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Values of the variables on which `@skip` and `@include` depend. */
  variables: Data;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Sizes that a field with `sizedFields` gives to lists below it, by their names. */
interface Sized {
  key: string;
  sizes: ReadonlyMap<string, Size>;
}

const NOT_SIZED: Sized = { key: '', sizes: new Map() };

/** What a mutation costs beside its answer, as in Apollo's routers. */
const MUTATION = 10;

const NO_COST: FieldCost = { weight: null, listSize: null, arguments: new Map(), subgraphs: [] };

/** Works out what the selection of a root may cost. */
export function requestedCost(context: CostContext, root: GraphQLObjectType, selected: Fields): Cost {
  return new Reckoner(context).object(root, selected, 0, NOT_SIZED);
}

/** What the table says of a field; what an interface says holds for those that implement it. */
export function fieldCost({ fields }: CostTable, type: GraphQLObjectType, field: string): FieldCost {
  const own = fields.get(`${type.name}.${field}`) ?? NO_COST;
  const others = type.getInterfaces().flatMap(({ name }) => fields.get(`${name}.${field}`) ?? []);
  return {
    ...own,
    weight: own.weight ?? others.find(({ weight }) => weight !== null)?.weight ?? null,
    listSize: own.listSize ?? others.find(({ listSize }) => listSize)?.listSize ?? null,
  };
}

/** The subgraph that a field is asked of: its parent's, when that one has it. */
export const subgraphOf = ({ subgraphs }: FieldCost, parent: number): number =>
  subgraphs.length === 0 || subgraphs.includes(parent) ? parent : subgraphs[0]!;

/** What one value of a field costs beside what is selected of it: an object 1, a scalar nothing, when nothing is said. */
export function valueWeight(
  { types }: CostTable,
  { weight }: FieldCost,
  type: { name: string },
  isObject: boolean,
): number {
  return weight ?? types.get(type.name) ?? (isObject ? 1 : 0);
}

/** A mutation costs something by itself. */
export const rootWeight = (schema: GraphQLSchema, type: GraphQLObjectType): number =>
  type === schema.getMutationType() ? MUTATION : 0;

class Reckoner {
  private readonly costs: Costs;
  private readonly known = new Map<string, Cost>();
  private readonly numbers = new Map<FieldNode, number>();

  constructor(private readonly context: CostContext) {
    this.costs = new Costs(Math.max(1, context.table.subgraphs.length));
  }

  /** The fields of an object that comes from a subgraph. */
  object(type: GraphQLObjectType, selected: Fields, subgraph: number, sized: Sized): Cost {
    const { schema } = this.context;
    return this.costs.sum(
      [...selected.values()].flatMap((nodes) => {
        const field = type.getFields()[nodes[0]!.name.value];
        // `__typename`, `__schema` and `__type` are answered by the gateway itself.
        if (!field) return [];
        const cost = fieldCost(this.context.table, type, field.name);
        const at = subgraphOf(cost, subgraph);
        return [
          { size: rootWeight(schema, type), cost: this.costs.certain(1, at) },
          ...argumentCost(this.context.table, cost, field, nodes[0]!).map((size) => ({
            size,
            cost: this.costs.certain(1, at),
          })),
          this.values(type, field, nodes, cost, at, sized),
        ];
      }),
    );
  }

  /** The values of a field, with what is selected of them. */
  private values(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    subgraph: number,
    sized: Sized,
  ): { size: Size; cost: Cost } {
    const { listSize } = cost;
    const size = listSize && compileSize(listSize, field, nodes[0]!);
    const below: Sized =
      size === null || listSize!.sizedFields.length === 0
        ? NOT_SIZED
        : {
            key: `${parent.name}.${this.numberOf(nodes[0]!)}`,
            sizes: new Map(listSize!.sizedFields.map((name) => [name, size])),
          };
    const own = below === NOT_SIZED ? size : null;
    const known = sized.sizes.get(field.name) ?? own ?? UNKNOWN_SIZE;
    const value = this.value(field.type, nodes, cost, subgraph, below);
    const depth = listDepth(field.type);
    const item = depth > 1 ? this.costs.sum([{ size: UNKNOWN_SIZE ** (depth - 1), cost: value }]) : value;
    return { size: depth === 0 ? 1 : known, cost: item };
  }

  private value(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    cost: FieldCost,
    subgraph: number,
    sized: Sized,
  ): Cost {
    const { schema, table } = this.context;
    const named = getNamedType(type);
    if (!isCompositeType(named)) return this.costs.certain(valueWeight(table, cost, named, false), subgraph);
    const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : [named].filter(isObjectType);
    return this.costs.most(
      possible.map((object) => {
        const weight = valueWeight(table, cost, object, true);
        return this.costs.sum([
          { size: weight, cost: this.costs.certain(1, subgraph) },
          { size: 1, cost: this.selection(object, nodes, subgraph, sized) },
        ]);
      }),
    );
  }

  private selection(type: GraphQLObjectType, nodes: readonly FieldNode[], subgraph: number, sized: Sized): Cost {
    const key = `${type.name} ${subgraph} ${sized.key} ${nodes.map((node) => this.numberOf(node)).join()}`;
    let known = this.known.get(key);
    if (!known) {
      const { schema, fragments, variables } = this.context;
      known = this.object(type, collectSubfields(schema, fragments, variables, type, nodes), subgraph, sized);
      this.known.set(key, known);
    }
    return known;
  }

  private numberOf(node: FieldNode): number {
    const known = this.numbers.get(node) ?? this.numbers.size;
    this.numbers.set(node, known);
    return known;
  }
}

function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}
