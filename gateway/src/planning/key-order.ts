import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * The planner goes back to a subgraph by the first key of a type that this subgraph has, also when the subgraph does not
 * resolve it (`resolvable: false`). So the keys that are resolved come first.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      const last = node.directives?.filter(isUnresolvable) ?? [];
      if (last.length === 0) return undefined;
      return { ...node, directives: [...node.directives!.filter((directive) => !isUnresolvable(directive)), ...last] };
    },
  });
}

const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
  name.value === 'join__type' &&
  given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);
