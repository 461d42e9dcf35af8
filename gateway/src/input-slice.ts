import { Kind, parse, print, visit, type ASTNode, type DefinitionNode } from 'graphql';
import { isInternal } from './internal-tag.js';

/**
 * An input type of a contract with all types that it needs, as a document of its own: what a service that stores values
 * of that type checks them against. Descriptions and directives stay with the contract, and so do internal members: what
 * readers are shown is not made of them.
 * @throws Error when the contract does not have the type
 */
export function inputSlice(contract: string, name: string): string {
  const types = new Map<string, DefinitionNode>();
  for (const definition of parse(contract).definitions) {
    if ('name' in definition && definition.name) types.set(definition.name.value, bare(definition));
  }
  if (!types.has(name)) throw new Error(`The contract has no type ${name}`);
  const needed = new Set([name]);
  // The set grows while it is walked.
  for (const type of needed) {
    const definition = types.get(type);
    if (!definition) continue;
    visit(definition, { NamedType: ({ name: found }) => void needed.add(found.value) });
  }
  const definitions = [...needed].flatMap((type) => types.get(type) ?? []);
  return `${definitions.map(print).join('\n\n')}\n`;
}

function bare(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    enter: (node: ASTNode) => {
      if (node.kind === Kind.DIRECTIVE) return null;
      if (node.kind === Kind.INPUT_VALUE_DEFINITION && isInternal(node)) return null;
      return 'description' in node ? { ...node, description: undefined } : undefined;
    },
  });
}
