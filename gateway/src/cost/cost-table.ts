import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { argumentOf, asBoolean, asNumber, asText, asTexts } from './directive-arguments.js';
import { costDirectives, type CostDirectives } from './cost-directives.js';

/** What `@listSize` says of a field. */
export interface ListSize {
  /** Of a list whose size no argument says; null when it is not known. */
  assumedSize: number | null;
  /** Arguments that bound the list. */
  slicingArguments: readonly string[];
  /** Lists within the value that the size is meant for; the value itself when empty. */
  sizedFields: readonly string[];
  requireOneSlicingArgument: boolean;
}

/** What a field costs as far as the supergraph says. */
export interface FieldCost {
  /** Of each of its values; null leaves it to their type. */
  weight: number | null;
  listSize: ListSize | null;
  /** Weights of its arguments, where they have one. */
  arguments: ReadonlyMap<string, number>;
  /** Subgraphs that resolve it, as indexes; empty when the parent's does. */
  subgraphs: readonly number[];
}

/** Weights and sizes of a whole supergraph. */
export interface CostTable {
  readonly subgraphs: readonly string[];
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, FieldCost>;
  /** Of objects, scalars and enums that have one. */
  readonly types: ReadonlyMap<string, number>;
  /** Weights of the fields of input objects, where they have one. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads what a composed supergraph says of costs, under whatever names it has imported the directives. */
export function costTable(supergraph: DocumentNode): CostTable {
  const names = costDirectives(supergraph);
  const graphs = graphNames(supergraph);
  const subgraphs = [...graphs.values()];
  const index = new Map([...graphs.keys()].map((graph, at) => [graph, at]));
  const table = { subgraphs, fields: new Map(), types: new Map(), inputs: new Map() };
  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const weight = weightIn(definition.directives, names);
    const type = definition.name.value;
    if (weight !== null) table.types.set(type, weight);
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      table.inputs.set(type, weightsOf(definition.fields ?? [], names));
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const ofType = resolving(definition.directives ?? [], 'join__type', index);
    for (const field of definition.fields ?? [])
      table.fields.set(`${type}.${field.name.value}`, fieldCost(field, names, index, ofType));
  }
  return table;
}

function fieldCost(
  field: FieldDefinitionNode,
  names: CostDirectives,
  index: ReadonlyMap<string, number>,
  ofType: readonly number[],
): FieldCost {
  const joined = resolving(field.directives ?? [], 'join__field', index);
  return {
    weight: weightIn(field.directives, names),
    listSize: listSizeIn(field.directives, names),
    arguments: weightsOf(field.arguments ?? [], names),
    subgraphs: joined.length > 0 ? joined : ofType,
  };
}

function weightsOf(
  elements: readonly { name: { value: string }; directives?: readonly ConstDirectiveNode[] | undefined }[],
  names: CostDirectives,
): ReadonlyMap<string, number> {
  return new Map(
    elements.flatMap(({ name, directives }) => {
      const weight = weightIn(directives, names);
      return weight === null ? [] : [[name.value, weight]];
    }),
  );
}

function weightIn(directives: readonly ConstDirectiveNode[] | undefined, { cost }: CostDirectives): number | null {
  const applied = directives?.find(({ name }) => name.value === cost);
  // A whole number in Federation, a text of a number in the specification that it follows.
  return applied ? asNumber(argumentOf(applied, 'weight')) : null;
}

function listSizeIn(directives: readonly ConstDirectiveNode[] | undefined, names: CostDirectives): ListSize | null {
  const applied = directives?.find(({ name }) => name.value === names.listSize);
  if (!applied) return null;
  return {
    assumedSize: asNumber(argumentOf(applied, 'assumedSize')),
    slicingArguments: asTexts(argumentOf(applied, 'slicingArguments')),
    sizedFields: asTexts(argumentOf(applied, 'sizedFields')),
    requireOneSlicingArgument: asBoolean(argumentOf(applied, 'requireOneSlicingArgument')) ?? true,
  };
}

/** The names of the subgraphs by the values of `join__Graph`. */
function graphNames(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find(
    (it) => it.kind === Kind.ENUM_TYPE_DEFINITION && it.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => {
      const [named] = directives.flatMap((it) => asText(argumentOf(it, 'name')) ?? []);
      return [name.value, named ?? name.value];
    }),
  );
}

/** Which subgraphs resolve what these directives stand on: not those that only name it. */
function resolving(
  directives: readonly ConstDirectiveNode[],
  name: string,
  index: ReadonlyMap<string, number>,
): number[] {
  const graphs = directives.flatMap((directive) => {
    if (directive.name.value !== name) return [];
    if (['external', 'usedOverridden'].some((it) => asBoolean(argumentOf(directive, it)))) return [];
    const graph = argumentOf(directive, 'graph');
    return graph?.kind === Kind.ENUM ? (index.get(graph.value) ?? []) : [];
  });
  return [...new Set(graphs)];
}
