import { isAbstractType, isInterfaceType, type GraphQLSchema } from 'graphql';
import { readOwn, type Data } from '@heartland/shared/own';

/** Whether an object is of the type of a condition, judged by its `__typename`; `null` when it says none. */
export type TypeCondition = (value: Data) => boolean | null;

/** @param schema of the supergraph, which knows the types that clients do not see */
export function compileTypeCondition(schema: GraphQLSchema, condition: string): TypeCondition {
  const names = new Set([condition]);
  const type = schema.getType(condition);
  if (isAbstractType(type)) {
    for (const { name } of schema.getPossibleTypes(type)) names.add(name);
    if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
  }
  return (value) => {
    const name = readOwn(value, '__typename');
    return typeof name === 'string' && name !== '' ? names.has(name) : null;
  };
}
