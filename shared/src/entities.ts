import { isObjectType, type GraphQLSchema } from 'graphql';
import { isPromise } from './execution/data.js';

type Representation = { __typename: string };

/** By type name: finds the object that a representation stands for. */
export type References = Readonly<Record<string, (reference: never, context: never) => unknown>>;

/**
 * Lets `_entities` call the references themselves, in the place of what @apollo/subgraph puts around them: that waits for
 * each entity, also where nothing is to be waited for.
 */
export function resolveEntities(schema: GraphQLSchema, references: References): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field) return;
  field.resolve = (_source, args: { representations: Representation[] }, context) =>
    args.representations.map((representation) => {
      const { __typename: type } = representation;
      if (!isObjectType(schema.getType(type))) {
        throw new Error(
          `The _entities resolver tried to load an entity for type "${type}", but no object or interface type of that name was found in the schema`,
        );
      }
      const reference = references[type];
      const found = reference ? reference(representation as never, context as never) : representation;
      return isPromise(found) ? found.then((entity) => withType(entity, type)) : withType(found, type);
    });
}

/** What is found says its type, which is none of its members otherwise. */
function withType(entity: unknown, type: string): unknown {
  if (typeof entity !== 'object' || entity === null) return entity;
  const { __typename: present } = entity as Partial<Representation>;
  if (present === type) return entity;
  if (present !== undefined) return { ...entity, __typename: type };
  return Object.defineProperty(entity, '__typename', { value: type });
}
