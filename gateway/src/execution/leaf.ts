import { isEnumType, type GraphQLLeafType } from 'graphql';

/** Whether a subgraph's value is one of a leaf type; scalars of our own are the business of the subgraph alone. */
export type LeafCheck = (value: unknown) => boolean;

const isText: LeafCheck = (value) => typeof value === 'string';

const BUILT_IN: Readonly<Record<string, LeafCheck>> = {
  String: isText,
  ID: (value) => isText(value) || Number.isInteger(value),
  Int: Number.isInteger,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
};

export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return BUILT_IN[type.name] ?? (() => true);
}
