import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * The planner goes back to a subgraph by the first key of a type that this subgraph has, also when the subgraph does not
 * resolve it (`resolvable: false`). So the keys that are resolved come first.
 * @returns the document itself when they do already
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      const { directives = [] } = node;
      if (!directives.some((key, place) => isUnresolvable(key) && directives.slice(place).some(isResolvedBy(key)))) {
        return undefined;
      }
      const last = directives.filter(isUnresolvable);
      return { ...node, directives: [...directives.filter((directive) => !isUnresolvable(directive)), ...last] };
    },
  });
}

const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
  name.value === 'join__type' &&
  given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);

/** Whether a key is one that the same subgraph resolves. */
const isResolvedBy = (key: ConstDirectiveNode) => (other: ConstDirectiveNode) =>
  other.name.value === 'join__type' && !isUnresolvable(other) && graphOf(other) === graphOf(key);

const graphOf = ({ arguments: given = [] }: ConstDirectiveNode): string | undefined => {
  const graph = given.find(({ name }) => name.value === 'graph')?.value;
  return graph?.kind === Kind.ENUM ? graph.value : undefined;
};
