import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/**
 * Names of fields below a field that the client asks for, so that what they need may be read along. `@skip`, `@include`
 * and type conditions are not looked at: it says what may be asked, and nothing may depend on it but the time it takes.
 * @param paths from the field to the objects whose fields are meant, e.g. `[['nodes'], ['edges', 'node']]`
 */
export function askedNames(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  paths: readonly (readonly string[])[],
): ReadonlySet<string> {
  const below = fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments));
  const asked = paths.flatMap((path) =>
    path.reduce(
      (fields, name) =>
        fields
          .filter((field) => field.name.value === name)
          .flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments)),
      below,
    ),
  );
  return new Set(asked.map(({ name }) => name.value));
}

function fieldsOf(selections: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    const within = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fieldsOf(within?.selectionSet, fragments);
  });
}
