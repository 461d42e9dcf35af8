import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isData, readOwn, writeOwn, type Data } from '@heartland/shared/own';
import { compileTypeCondition } from './type-condition.js';

/** Changes in place what goes to a subgraph or comes from it. */
export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/** Where a subgraph has another name for a type or a field than the supergraph, the plan says how to translate. */
export function compileRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] = []): Rewrite {
  const each = rewrites.map((rewrite) => {
    const { path } = rewrite;
    return compilePath(schema, path.slice(0, -1), changeOf(rewrite, path.at(-1)!));
  });
  return (value) => each.forEach((rewrite) => rewrite(value));
}

function changeOf(rewrite: FetchDataRewrite, name: string): (object: Data) => void {
  if (rewrite.kind === 'ValueSetter') return (object) => writeOwn(object, name, rewrite.setValueTo);
  return (object) => {
    const value = readOwn(object, name);
    if (value === undefined || value === null) return;
    writeOwn(object, rewrite.renameKeyTo, value);
    delete object[name];
  };
}

/** Applies a change to every object at a path of field names and type conditions, through lists. */
function compilePath(schema: GraphQLSchema, path: readonly string[], change: (object: Data) => void): Rewrite {
  const [first, ...rest] = path;
  const visit = first === undefined ? change : compileStep(schema, first, compilePath(schema, rest, change));
  const each: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isData(value)) visit(value);
  };
  return each;
}

function compileStep(schema: GraphQLSchema, element: string, next: Rewrite): (object: Data) => void {
  if (!element.startsWith(FRAGMENT)) return (object) => next(readOwn(object, element));
  const applies = compileTypeCondition(schema, element.slice(FRAGMENT.length));
  // An object that does not say its type is of the type that the plan expects.
  return (object) => {
    if (applies(object) ?? true) next(object);
  };
}
