import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { compileLeafReader, leafListTest, leafTest, type Leaf } from '@heartland/shared/execution/leaf-reader';
import { leafCheck } from './leaf.js';
import { isData, readOwn, writeOwn, type Data } from '@heartland/shared/own';
import { storedName } from '../planning/response-names.js';

/**
 * Makes the client's value of what the fetches brought; null when there is none. Whether null may stand is the
 * business of whoever asked: so an absent value climbs to the next nullable place, as the specification has it.
 */
export type Complete = (value: unknown) => unknown;

/** What a selection means depends on these. */
export interface CompletionContext {
  /** That clients see. */
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Names of all fields, which values under other names stay clear of. */
  fieldNames: ReadonlySet<string>;
  /** Values of the variables on which `@skip` and `@include` depend. */
  variables: Data;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

interface CompletedField {
  name: string;
  nullable: boolean;
  complete: Complete;
  read: (object: Data) => unknown;
  /** What it is when nothing is unusual; null when that is not said by its type alone. */
  leaf: Leaf | null;
}

/** An object with the fields of a selection, in the order of the operation. */
export function compileObject(context: CompletionContext, type: GraphQLCompositeType, selected: Fields): Complete {
  const fields = [...selected].flatMap(([name, nodes]) => compileField(context, type, name, nodes) ?? []);
  const readLeaves = compileLeafReader(fields);
  const others = fields.filter(({ leaf }) => leaf === null);
  return (value) => {
    if (!isData(value)) return null;
    const usual = readLeaves?.(value) ?? null;
    const object = usual ?? {};
    for (const { name, nullable, complete, read } of usual ? others : fields) {
      const completed = complete(read(value));
      if (completed === null && !nullable) return null;
      writeOwn(object, name, completed);
    }
    return object;
  };
}

function compileField(
  context: CompletionContext,
  parent: GraphQLCompositeType,
  name: string,
  nodes: readonly FieldNode[],
): CompletedField | null {
  const field = nodes[0]!.name.value;
  const stored = storedName(nodes[0]!, context.fieldNames);
  const isInherited = stored in {};
  const read = isInherited ? (object: Data) => readOwn(object, stored) : (object: Data) => object[stored];
  if (field === '__typename') {
    const type = isObjectType(parent) ? parent.name : null;
    return { name, nullable: false, complete: () => type, read, leaf: type === null ? null : { constant: type } };
  }
  if (field === '__schema' || field === '__type') return { name, nullable: true, complete: asIs, read, leaf: null };
  const definition = isUnionType(parent) ? undefined : parent.getFields()[field];
  // The operation was validated: only a field of no schema is left out, as execution does.
  if (!definition) return null;
  const leaf = isInherited ? null : leafOf(definition.type, stored);
  return { name, ...compileType(context, definition.type, nodes), read, leaf };
}

function leafOf(type: GraphQLOutputType, member: string): Leaf | null {
  const [nullable, inner] = isNonNullType(type) ? [false, type.ofType] : [true, type];
  const test = isLeafType(inner) ? leafTest(inner) : null;
  return test === null ? null : { member, test, nullable };
}

const asIs: Complete = (value) => value ?? null;

function compileType(
  context: CompletionContext,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Pick<CompletedField, 'nullable' | 'complete'> {
  if (isNonNullType(type)) return { ...compileType(context, type.ofType, nodes), nullable: false };
  if (isListType(type)) return { nullable: true, complete: compileList(context, type.ofType, nodes) };
  if (isObjectType(type)) return { nullable: true, complete: compileSelection(context, type, nodes) };
  if (!isLeafType(type)) return { nullable: true, complete: compileAbstract(context, type, nodes) };
  const fits = leafCheck(type);
  return { nullable: true, complete: (value) => (value !== undefined && fits(value) ? value : null) };
}

function compileList(context: CompletionContext, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  const { nullable, complete } = compileType(context, type, nodes);
  const isUsual = leafListTest(isNonNullType(type) ? type.ofType : type);
  return (value) => {
    if (isUsual?.(value)) return value;
    if (!Array.isArray(value)) return null;
    const list = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) {
      const completed = complete(value[index]);
      if (completed === null && !nullable) return null;
      list[index] = completed;
    }
    return list;
  };
}

function compileSelection(context: CompletionContext, type: GraphQLCompositeType, nodes: readonly FieldNode[]) {
  const { schema, fragments, variables } = context;
  // Of an interface it collects what every object of it has.
  return compileObject(context, type, collectSubfields(schema, fragments, variables, type as GraphQLObjectType, nodes));
}

/**
 * An object of a type that it says itself; types that clients do not see are null. It says none when the plan did not
 * ask, because no field of the selection is for all of them: then there is only what the abstract type has.
 */
function compileAbstract(context: CompletionContext, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const byName = new Map<unknown, Complete>();
  const add = (name: string | undefined, runtime: GraphQLCompositeType) => {
    let compiled: Complete | undefined;
    byName.set(name, (value) => (compiled ??= compileSelection(context, runtime, nodes))(value));
  };
  for (const possible of context.schema.getPossibleTypes(type)) add(possible.name, possible);
  add(undefined, type);
  return (value) => (isData(value) ? (byName.get(readOwn(value, '__typename'))?.(value) ?? null) : null);
}
