import type { ApolloServerPlugin } from '@apollo/server';
import { CodedError } from '@heartland/shared/errors';
import { BREAK, type DocumentNode, visit } from 'graphql';

/** Values of one list among the variables. Lists of ids have 100 at most, and the blocks of a body some thousands. */
const MAX_LIST = 10_000;

/** A list without end is refused before a hundred thousand values are checked one by one, in the gateway and again in a subgraph. */
export const refuseEndlessLists: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request: { variables } }) {
        for (const [name, value] of Object.entries(variables ?? {})) {
          const list = endlessList(value);
          if (!list) continue;
          const message = `Variable "$${[name, ...list.path].join('.')}": expected lists of at most ${MAX_LIST} values, received ${list.length}.`;
          throw new CodedError('BAD_USER_INPUT', message, {
            http: { status: 400 },
            argument: [...argumentOf(document, name), ...list.path],
          });
        }
      },
    };
  },
};

/** Whether variables are refused for that. */
export function hasEndlessList(variables: Readonly<Record<string, unknown>>): boolean {
  for (const name in variables) if (endlessList(variables[name])) return true;
  return false;
}

/** Where a value has a list that is too long; of nested lists, those of the first level of an object are looked at. */
function endlessList(value: unknown): { path: string[]; length: number } | undefined {
  if (Array.isArray(value)) return value.length > MAX_LIST ? { path: [], length: value.length } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [member, list] of Object.entries(value))
    if (Array.isArray(list) && list.length > MAX_LIST) return { path: [member], length: list.length };
  return undefined;
}

/** The argument that a variable is first used for, with the members that lead to it; empty when it is not used. */
function argumentOf(document: DocumentNode, name: string): string[] {
  let path: string[] = [];
  visit(document, {
    Variable(node, _key, parent, _path, ancestors) {
      if (node.name.value !== name || (parent && 'kind' in parent && parent.kind === 'VariableDefinition')) return;
      path = [...ancestors, parent].flatMap((step) =>
        step && 'kind' in step && (step.kind === 'Argument' || step.kind === 'ObjectField') ? [step.name.value] : [],
      );
      return BREAK;
    },
  });
  return path;
}
