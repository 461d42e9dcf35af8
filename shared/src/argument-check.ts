import { defaultFieldResolver, getNamedType, GraphQLID, isObjectType, type GraphQLSchema } from 'graphql';
import { badUserInput } from './errors.js';

/** A text with a NUL character, which PostgreSQL cannot hold, and its path; null when there is none. */
function findNul(value: unknown, path: string[]): { text: string; path: string[] } | null {
  if (typeof value === 'string') return value.includes('\0') ? { text: value, path } : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, child] of Object.entries(value)) {
    const found = findNul(child, [...path, name]);
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
          const found = findNul(args[name], [name]);
          if (found) throw badUserInput(found.path, 'text without NUL characters', found.text);
        }
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
