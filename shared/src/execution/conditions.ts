import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { Data } from '../own.js';

/** Shapes of one operation that are kept: n variables in its directives make 2^n of them. */
const KEPT_SHAPES = 16;

/** Names of the variables on which an operation's `@skip` and `@include` depend. */
export function conditionVariables(document: DocumentNode, definition: OperationDefinitionNode): string[] {
  const declared = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value));
  const found = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  // Of the other operations of the document, those of the same names count too: a few shapes more, no shape wrong.
  return [...found].filter((variable) => declared.has(variable));
}

/**
 * Makes the shape of an operation for each combination of the values of its conditions that is met, and keeps the last few.
 * @param make gets the conditions alone of the variables
 */
export function keptByConditions<Shape>(conditions: readonly string[], make: (conditions: Data) => Shape) {
  const kept = new Map<string, Shape>();
  return (variables: Data): Shape => {
    const key = conditions.map((variable) => variables[variable]).join();
    const known = kept.get(key);
    if (known) return known;
    const made = make(Object.fromEntries(conditions.map((variable) => [variable, variables[variable]])));
    if (kept.size >= KEPT_SHAPES) kept.delete(kept.keys().next().value!);
    kept.set(key, made);
    return made;
  };
}

/** The fragments of a document by their names. */
export function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const part of definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) fragments[part.name.value] = part;
  return fragments;
}
