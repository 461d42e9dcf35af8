import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { argsConversion, valueConversion } from './input-instances.js';

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Pick<Storage['queries'][number], 'target' | 'methodName' | 'params' | 'middlewares' | 'roles'>;
type Parameter = NonNullable<Method['params']>[number];
type Args = Record<string, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown, Args>;

/** Resolvers of a schema by the names of type and field. */
export type ResolversMap = Record<string, Record<string, unknown>>;

/** What a parameter of a method is given. */
type Read = (source: unknown, args: Args, context: unknown, info: GraphQLResolveInfo) => unknown;

/** Leaves fields without a method to GraphQL, which reads the member; as `@Field({ simple: true })` does for one. */
export function readMembersPlainly(): void {
  const { objectTypes, fields } = getMetadataStorage();
  for (const type of objectTypes) type.simpleResolvers ??= true;
  // GraphQL knows the name in the schema alone.
  for (const field of fields) if (field.name !== field.schemaName) field.simple ??= false;
}

/**
 * Puts calls of the methods themselves in the place of what TypeGraphQL made around them: it sorts the parameters,
 * looks for the class and makes a promise for every argument at each call, and all of that is the same each time. A
 * method with middlewares, roles, validation or a parameter of an unknown kind keeps what it has.
 * @param map that the schema has been built to; it is changed
 * @param classes whose methods the schema has
 */
export function callMethodsDirectly(map: ResolversMap, classes: readonly unknown[]): void {
  const { queries, mutations, fieldResolvers, objectTypes } = getMetadataStorage();
  const instances = new Map<unknown, object>();
  const put = (type: string | undefined, field: string, method: Method) => {
    if (type === undefined || !classes.includes(method.target) || !map[type]?.[field]) return;
    const direct = directCall(method, instances);
    if (direct) map[type][field] = direct;
  };
  for (const method of queries) put('Query', method.schemaName, method);
  for (const method of mutations) put('Mutation', method.schemaName, method);
  for (const method of fieldResolvers) {
    if (method.kind !== 'external') continue;
    const type = method.getObjectType?.();
    put(objectTypes.find(({ target }) => target === type)?.name, method.schemaName, method);
  }
}

function directCall(method: Method, instances: Map<unknown, object>): Resolve | null {
  const { target, methodName, params = [], middlewares = [], roles } = method;
  const reads = [...params].sort((one, other) => one.index - other.index).map(readOf);
  if (middlewares.length > 0 || roles || !reads.every((read) => read !== null)) return null;
  const instance = instances.get(target) ?? Reflect.construct(target, []);
  instances.set(target, instance);
  const call = instance as Record<string, (...values: unknown[]) => unknown>;
  const [first, second, third] = reads;
  // One by one, because these are all there are but a few, and a list for each call costs as much as the call.
  switch (reads.length) {
    case 0:
      return () => call[methodName]!();
    case 1:
      return (...given) => call[methodName]!(first!(...given));
    case 2:
      return (...given) => call[methodName]!(first!(...given), second!(...given));
    case 3:
      return (...given) => call[methodName]!(first!(...given), second!(...given), third!(...given));
    default:
      return (...given) => call[methodName]!(...reads.map((read) => read(...given)));
  }
}

function readOf(parameter: Parameter): Read | null {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName || parameter.getType ? null : (source) => source;
    case 'context':
      return parameter.propertyName ? null : (_source, _args, context) => context;
    case 'info':
      return (_source, _args, _context, info) => info;
    case 'arg': {
      const { name } = parameter;
      const convert = isChecked(parameter) ? null : valueConversion(parameter.getType());
      return convert && ((_source, args) => convert(args[name]));
    }
    case 'args': {
      const convert = isChecked(parameter) ? null : argsConversion(parameter.getType());
      return convert && onceFor(convert);
    }
    default:
      return null;
  }
}

const isChecked = ({ validateSettings, validateFn }: Extract<Parameter, { kind: 'arg' | 'args' }>) =>
  Boolean(validateSettings ?? validateFn);

/** The elements of a list are asked with the same arguments: they are given the same instance, which they only read. */
function onceFor(convert: (args: Args) => object): Read {
  const made = new WeakMap<Args, object>();
  return (_source, args) => {
    const known = made.get(args);
    if (known) return known;
    const fresh = convert(args);
    made.set(args, fresh);
    return fresh;
  };
}
