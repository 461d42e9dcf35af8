import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { readSupergraph } from '../supergraph.js';

/**
 * The schema that clients see, out of the text of a supergraph or of that schema itself.
 * @throws Error when it is neither
 */
export function clientSchema(text: string): GraphQLSchema {
  if (!/\bspecs\.apollo\.dev\/join\//.test(text)) return buildSchema(text);
  return Supergraph.build(text, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
}

/** Which of our contracts a schema is like: what has a root field that the public one hides is the internal one. */
export async function contractOf(schema: GraphQLSchema): Promise<'public' | 'internal'> {
  const rootsOf = async (contract: 'public' | 'internal') => rootFields(clientSchema(await readSupergraph(contract)));
  const [shown, all, given] = [await rootsOf('public'), await rootsOf('internal'), rootFields(schema)];
  return [...given].some((root) => all.has(root) && !shown.has(root)) ? 'internal' : 'public';
}

function rootFields(schema: GraphQLSchema): Set<string> {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return new Set(roots.flatMap((root) => Object.keys(root?.getFields() ?? {})));
}
