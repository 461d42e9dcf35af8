import { GraphQLError, isObjectType, type GraphQLAbstractType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { FieldPlace } from './shape.js';

/** What is wrong with the name of a type that an object of an interface or a union is said to have; as graphql-js says it. */
export function runtimeTypeError(
  { shape, parent, definition, nodes }: FieldPlace,
  { name }: GraphQLAbstractType,
  received: unknown,
  value: unknown,
): GraphQLError {
  const field = `${parent.name}.${definition.name}`;
  const must = `Abstract type "${name}" must resolve to an Object type at runtime for field "${field}"`;
  const each = `Either the "${name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
  if (received === null || received === undefined) return new GraphQLError(`${must}. ${each}`, { nodes });
  if (isObjectType(received)) {
    return new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof received !== 'string') {
    return new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(received)}".`);
  }
  const type = shape.schema.getType(received);
  if (!type) {
    const message = `Abstract type "${name}" was resolved to a type "${received}" that does not exist inside the schema.`;
    return new GraphQLError(message, { nodes });
  }
  return isObjectType(type)
    ? new GraphQLError(`Runtime Object type "${received}" is not a possible type for "${name}".`, { nodes })
    : new GraphQLError(`Abstract type "${name}" was resolved to a non-object type "${received}".`, { nodes });
}
