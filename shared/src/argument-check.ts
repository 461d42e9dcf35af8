import { defaultFieldResolver, getNamedType, GraphQLID, isObjectType, type GraphQLSchema } from 'graphql';
import { badUserInput } from './errors.js';
import { findNul } from './nul.js';

/**
 * Refuses texts that no database can hold before a resolver sees them. Ids are left alone: they are opaque, and a
 * malformed one is simply unknown. Only fields with arguments are touched, and arguments that come again, as they do for
 * the elements of a list, are looked at once.
 */
export function checkArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const texts = field.args.filter((argument) => getNamedType(argument.type) !== GraphQLID).map(({ name }) => name);
      if (texts.length === 0 || field.name.startsWith('_')) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const clean = new WeakSet<object>();
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        if (!clean.has(args)) {
          for (const name of texts) {
            const found = findNul(args[name], [name]);
            if (found) throw badUserInput(found.path, 'text without NUL characters', found.text);
          }
          clean.add(args);
        }
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
