import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Choices } from './choices.js';
import type { GeneratedOperation } from './operation-grammar.js';

const DEEPEST = 6;

/** Some query over our graph in which an argument bounds every list. */
export function boundedOperation(schema: GraphQLSchema, choices: Choices): GeneratedOperation {
  const variables: Record<string, number> = {};
  let names = 0;

  function selection(type: GraphQLCompositeType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
    const open = Object.values(type.getFields()).filter((field) => isOpen(type, field, depth));
    const parts = Array.from({ length: 1 + choices.below(4) }, () =>
      open.length === 0 ? '__typename' : member(choices.of(open), depth),
    );
    return `{ ${parts.join(' ')} }`;
  }

  function member(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${selection(type, depth + 1)}` : '';
    return `f${names++}: ${field.name}${page(field, depth)}${below}`;
  }

  function page({ args }: GraphQLField<unknown, unknown>, depth: number): string {
    const slicing = args.filter(({ name }) => name === 'first' || name === 'last');
    if (slicing.length === 0 || (depth < 3 && choices.oneIn(4))) return '';
    const { name } = choices.of(slicing);
    const size = 1 + choices.below(4);
    if (choices.oneIn(2)) return `(${name}: ${size})`;
    const variable = `v${names++}`;
    variables[variable] = size;
    return `(${name}: $${variable})`;
  }

  const selected = selection(schema.getQueryType()!, 0);
  const declared = Object.keys(variables).map((name) => `$${name}: Int`);
  const query = `query Bounded${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${selected}`;
  return { query, variables };
}

/** Whether a field may be asked for: with arguments of its own, and as a list only in a page. */
function isOpen(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): boolean {
  if (field.args.some(isRequiredArgument)) return false;
  if (depth >= DEEPEST && isCompositeType(getNamedType(field.type))) return false;
  if (isListType(getNullableType(field.type)) && !type.name.endsWith('Connection')) return false;
  return !NOT_PAGES.has(field.name);
}

/** Lists of a page beside its items. */
const NOT_PAGES = new Set(['facets', 'broadenings']);
