import {
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLOutputType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { isIterableObject } from 'graphql/jsutils/isIterableObject.js';
import { pathToArray, type Path } from 'graphql/jsutils/Path.js';
import { isPromise } from './data.js';
import { leafListTest } from './leaf-reader.js';
import { compileAbstract, compileObject } from './object.js';
import type { Run } from './run.js';
import type { FieldPlace } from './shape.js';

/**
 * Makes the answer's value of what a resolver gave, at once or as a promise.
 * @throws anything: the field or the element around it gives it its place
 */
export type Complete = (run: Run, path: Path, value: unknown) => unknown;

export function compileType(place: FieldPlace, type: GraphQLOutputType): Complete {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const complete = compileNullable(place, nullable);
  if (nullable === type) {
    return (run, path, value) => {
      if (value === null || value === undefined) return null;
      if (value instanceof Error) throw value;
      return complete(run, path, value);
    };
  }
  const { parent, definition } = place;
  return (run, path, value) => {
    if (value instanceof Error) throw value;
    const completed = value === null || value === undefined ? null : complete(run, path, value);
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
  };
}

/** Of a value that is there. */
function compileNullable(place: FieldPlace, type: GraphQLOutputType): Complete {
  if (isListType(type)) return compileList(place, type);
  if (isObjectType(type)) return compileObject(place, type);
  if (!isLeafType(type)) return compileAbstract(place, type as never);
  const complete = compileLeaf(type);
  return (_run, _path, value) => complete(value);
}

export function compileLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
    );
  };
}

function compileList(place: FieldPlace, type: GraphQLList<GraphQLOutputType>): Complete {
  const { parent, definition, nodes } = place;
  const complete = compileType(place, type.ofType);
  const nullable = !isNonNullType(type.ofType);
  const isPlain = leafListTest(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType);

  function fail(run: Run, raw: unknown, path: Path): null {
    const error = locatedError(raw, nodes, pathToArray(path));
    if (!nullable) throw error;
    run.errors.add(error, path);
    return null;
  }

  function element(run: Run, path: Path, value: unknown): unknown {
    try {
      const completed = isPromise(value)
        ? value.then((resolved) => complete(run, path, resolved))
        : complete(run, path, value);
      return isPromise(completed) ? completed.then(undefined, (error) => fail(run, error, path)) : completed;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  return (run, path, value) => {
    if (isPlain?.(value)) return value.slice();
    if (!isIterableObject(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${definition.name}".`);
    }
    const list: unknown[] = [];
    let waits = false;
    try {
      for (const member of value as Iterable<unknown>) {
        const completed = element(run, { prev: path, key: list.length, typename: undefined }, member);
        if (!waits && isPromise(completed)) waits = true;
        list.push(completed);
      }
    } catch (error) {
      // So that what the others wait for is not left alone when it fails as well: that would end the process.
      for (const completed of list) if (isPromise(completed)) completed.catch(() => undefined);
      throw error;
    }
    return waits ? Promise.all(list) : list;
  };
}
