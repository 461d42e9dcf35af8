import { defaultFieldResolver, getNamedType, GraphQLID, isObjectType, type GraphQLSchema } from 'graphql';
import { badUserInput } from './errors.js';

/** Finds the path of a text with a NUL character, which PostgreSQL cannot hold; null when there is none. */
function pathOfNul(value: unknown, path: string[]): string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, child] of Object.entries(value)) {
    const found = pathOfNul(child, [...path, name]);
    if (found) return found;
  }
  return null;
}

/**
 * Refuses texts that no database can hold before a resolver sees them. Ids are left alone: they are opaque, and a
 * malformed one is simply unknown. Only fields with arguments are touched.
 */
export function checkArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const texts = field.args.filter((argument) => getNamedType(argument.type) !== GraphQLID).map(({ name }) => name);
      if (texts.length === 0 || field.name.startsWith('_')) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        for (const name of texts) {
          const path = pathOfNul(args[name], [name]);
          if (path) throw badUserInput(path, 'text without NUL characters', args[name]);
        }
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
