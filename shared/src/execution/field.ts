import {
  defaultFieldResolver,
  isLeafType,
  isNonNullType,
  locatedError,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
} from 'graphql';
import { pathToArray, type Path } from 'graphql/jsutils/Path.js';
import { compileArguments } from './arguments.js';
import { compileLeaf, compileType } from './completion.js';
import { isPromise } from './data.js';
import { compileLeafReader, leafTest, type LeafReader, type ReadMember } from './leaf-reader.js';
import type { Data } from '../own.js';
import type { Run } from './run.js';
import { infoOf, type FieldPlace, type Selected, type Shape } from './shape.js';

/** Answers one field of an object, at once or as a promise. @throws GraphQLError when it is null and must not be */
type Execute = (run: Run, source: unknown, parent: Path | undefined) => unknown;

/** A field of a selection under the name that the client gave it. */
export interface CompiledField extends ReadMember {
  execute: Execute;
}

/** The fields of an object in their order. */
export interface CompiledFields {
  all: readonly CompiledField[];
  /** Reads the leaves of usual objects at once; null when there are none. */
  read: LeafReader | null;
  /** Those that are left to execute when it has. */
  others: readonly CompiledField[];
}

export function compileFields(shape: Shape, parent: GraphQLObjectType, selected: Selected): CompiledFields {
  const all = [...selected].flatMap(([name, nodes]) => {
    const definition = definitionOf(shape, parent, nodes[0]!.name.value);
    return definition ? { name, ...compileField({ shape, parent, definition, nodes }, name) } : [];
  });
  return { all, read: compileLeafReader(all), others: all.filter(({ leaf }) => leaf === null) };
}

function definitionOf(
  { schema }: Shape,
  parent: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}

function compileField(place: FieldPlace, name: string): Omit<CompiledField, 'name'> {
  const { definition, parent } = place;
  if (definition === TypeNameMetaFieldDef) return { leaf: { constant: parent.name }, execute: () => parent.name };
  const isPlain = (definition.resolve ?? defaultFieldResolver) === defaultFieldResolver && definition.args.length === 0;
  const general = compileResolved(place, name, isPlain);
  const nullable = !isNonNullType(definition.type);
  const type = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  if (!isPlain || !isLeafType(type)) return { leaf: null, execute: general };
  const test = leafTest(type);
  return {
    leaf: test === null ? null : { member: definition.name, test, nullable },
    execute: compilePlain(definition, type, general),
  };
}

/** A member of the object as it stands there, without a place to be remembered; anything unusual is left to `general`. */
function compilePlain(
  { name, type }: GraphQLField<unknown, unknown>,
  leaf: GraphQLLeafType,
  general: Execute,
): Execute {
  const complete = compileLeaf(leaf);
  const nullable = !isNonNullType(type);
  return (run, source, parent) => {
    try {
      const value = typeof source === 'object' && source !== null ? (source as Data)[name] : undefined;
      if (value === null || value === undefined) {
        if (nullable && typeof source !== 'function') return null;
      } else if (typeof value !== 'function' && !(value instanceof Error) && !isPromise(value)) {
        return complete(value);
      }
    } catch {
      // Once more, with its place.
    }
    return general(run, source, parent);
  };
}

/** The way of all fields: arguments, resolver, completion; errors at their places. */
function compileResolved(place: FieldPlace, key: string, isPlain: boolean): Execute {
  const { definition, parent: parentType, nodes } = place;
  const typename = parentType.name;
  const nullable = !isNonNullType(definition.type);
  const complete = compileType(place, definition.type);
  const args = compileArguments(definition, nodes[0]!, () => place.shape.slots++);
  const resolve = definition.resolve ?? defaultFieldResolver;

  function fail(run: Run, raw: unknown, path: Path): null {
    const error = locatedError(raw, nodes, pathToArray(path));
    if (!nullable) throw error;
    run.errors.add(error, path);
    return null;
  }

  /** A member that is no method needs neither arguments nor what is known of its place. */
  function valueOf(run: Run, source: unknown, path: Path): unknown {
    if (isPlain && typeof source === 'object' && source !== null) {
      const member = (source as Data)[definition.name];
      if (typeof member !== 'function') return member;
    }
    return resolve(source, args(run), run.context, infoOf(place, run, path));
  }

  return (run, source, prev) => {
    const path: Path = { prev, key, typename };
    try {
      const value = valueOf(run, source, path);
      const completed = isPromise(value)
        ? value.then((resolved) => complete(run, path, resolved))
        : complete(run, path, value);
      return isPromise(completed) ? completed.then(undefined, (error) => fail(run, error, path)) : completed;
    } catch (error) {
      return fail(run, error, path);
    }
  };
}
