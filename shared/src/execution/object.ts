import { defaultTypeResolver, GraphQLError, type GraphQLAbstractType, type GraphQLObjectType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Path } from 'graphql/jsutils/Path.js';
import type { Complete } from './completion.js';
import { isPromise, settled } from './data.js';
import { writeOwn, type Data } from '../own.js';
import { compileFields, type CompiledFields } from './field.js';
import type { Run } from './run.js';
import { runtimeTypeError } from './runtime-type.js';
import { infoOf, selectedBelow, type FieldPlace } from './shape.js';

/** The fields of an object, those that wait at the same time. */
export function executeFields(
  fields: CompiledFields,
  run: Run,
  source: unknown,
  path: Path | undefined,
): Data | Promise<Data> {
  const read = readLeaves(fields, source);
  const object = read ?? {};
  const left = read ? fields.others : fields.all;
  let waiting: string[] | undefined;
  try {
    for (let index = 0; index < left.length; index++) {
      const { name, execute } = left[index]!;
      const value = execute(run, source, path);
      writeOwn(object, name, value);
      if (isPromise(value)) (waiting ??= []).push(name);
    }
  } catch (error) {
    if (!waiting) throw error;
    // So that what the others wait for is not left alone when it fails as well.
    return settled(object, waiting).finally(() => {
      throw error;
    });
  }
  return waiting ? settled(object, waiting) : object;
}

/** Null when one of them is unusual, or throws: then they are executed one by one, each with its place. */
function readLeaves({ read }: CompiledFields, source: unknown): Data | null {
  if (!read || typeof source !== 'object' || source === null) return null;
  try {
    return read(source as Data);
  } catch {
    return null;
  }
}

/** The fields of a root one after another, each when the one before it has come. */
export function executeSerially({ all }: CompiledFields, run: Run): Data | Promise<Data> {
  return all.reduce<Data | Promise<Data>>((before, { name, execute }) => {
    const next = (object: Data): Data | Promise<Data> => {
      const value = execute(run, undefined, undefined);
      const write = (settledValue: unknown) => {
        writeOwn(object, name, settledValue);
        return object;
      };
      return isPromise(value) ? value.then(write) : write(value);
    };
    return isPromise(before) ? (before as Promise<Data>).then(next) : next(before as Data);
  }, {});
}

export function compileObject(place: FieldPlace, type: GraphQLObjectType): Complete {
  const fields = compileFields(place.shape, type, selectedBelow(place, type));
  const { isTypeOf } = type;
  const isThing = type.getFields()['id'] !== undefined;
  const execute = (run: Run, value: unknown, path: Path) => {
    if (isThing && run.ids) note(run.ids, value);
    return executeFields(fields, run, value, path);
  };
  if (!isTypeOf) return (run, path, value) => execute(run, value, path);
  return (run, path, value) => {
    const go = (is: boolean) => {
      if (is) return execute(run, value, path);
      const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
      throw new GraphQLError(message, { nodes: place.nodes });
    };
    const is = isTypeOf.call(type, value, run.context, infoOf(place, run, fieldOf(path)));
    return isPromise(is) ? (is as Promise<boolean>).then(go) : go(is as boolean);
  };
}

/** What another subgraph owns is known by its `ref` alone. */
function note(ids: Set<string>, thing: unknown): void {
  const { id, ref } = thing as { id?: unknown; ref?: unknown };
  if (typeof id === 'string') ids.add(id);
  else if (typeof ref === 'string') ids.add(ref);
}

/** The types of an interface or a union are compiled when an object of them is met. */
export function compileAbstract(place: FieldPlace, type: GraphQLAbstractType): Complete {
  const { schema } = place.shape;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const possible = new Map(schema.getPossibleTypes(type).map((object) => [object.name, object]));
  const compiled = new Map<string, Complete>();

  function completionOf(name: unknown, value: unknown): Complete {
    const known = compiled.get(name as string);
    if (known) return known;
    const object = possible.get(name as string);
    if (!object) throw runtimeTypeError(place, type, name, value);
    const complete = compileObject(place, object);
    compiled.set(object.name, complete);
    return complete;
  }

  return (run: Run, path: Path, value: unknown) => {
    const go = (name: unknown) => completionOf(name, value)(run, path, value);
    const name = resolveType(value, run.context, infoOf(place, run, fieldOf(path)), type);
    return isPromise(name) ? name.then(go) : go(name);
  };
}

/** The place of the field whose value, or an element of whose lists, is at the place. */
function fieldOf(path: Path): Path {
  return path.typename === undefined ? fieldOf(path.prev!) : path;
}
