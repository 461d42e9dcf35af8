import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { merge } from './merge.js';
import { isData, readOwn, writeOwn, type Data } from '@heartland/shared/own';
import { compileTypeCondition } from './type-condition.js';

/** Takes what a selection names out of an object; null when a member of it is missing. */
export type Picker = (source: Data) => Data | null;

/** Adds its part to a pick; false when the source does not have it. */
type Part = (source: Data, pick: Data) => boolean;

/** What a subgraph has to be told of an entity: keys, and what its fields require. */
export function compilePicker(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Picker {
  const parts = selections.flatMap((selection) => compilePart(schema, selection) ?? []);
  return (source) => {
    const pick: Data = {};
    return parts.every((part) => part(source, pick)) ? pick : null;
  };
}

function compilePart(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Part | null {
  if (selection.kind === 'InlineFragment') {
    if (selection.typeCondition === undefined) return null;
    const applies = compileTypeCondition(schema, selection.typeCondition);
    const inner = compilePicker(schema, selection.selections);
    return (source, pick) => {
      if (applies(source)) merge(pick, inner(source));
      return true;
    };
  }
  // What is known by another name than the subgraph has for it.
  const { name, alias = name } = selection;
  const inner = selection.selections && compilePicker(schema, selection.selections);
  return (source, pick) => {
    const value = readOwn(source, alias);
    if (value === undefined) return false;
    writeOwn(pick, name, inner ? pickEach(inner, value) : value);
    return true;
  };
}

function pickEach(inner: Picker, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => pickEach(inner, element));
  return isData(value) ? inner(value) : null;
}
