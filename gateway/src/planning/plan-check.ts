import { parseOperation, type SelectionSet, type Supergraph } from '@apollo/federation-internals';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { CodedError } from '@heartland/shared/errors';
import {
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** @throws OPERATION_NOT_PLANNABLE when a fetch asks a subgraph for a field that is another's */
export type PlanCheck = (node: FetchNode) => void;

/**
 * Where fields require fields that require others, back and forth between subgraphs, the planner at times asks a subgraph
 * for a field that it only declares (`@external`). The answer would be wrong; so there is none.
 */
export function planCheckOf(supergraph: Supergraph): PlanCheck {
  const subgraphs = supergraph.subgraphs();
  return ({ serviceName, operation, contextRewrites }) => {
    if (contextRewrites) throw unplannable('it needs "@fromContext", which is not supported.');
    const subgraph = subgraphs.get(serviceName)!;
    const metadata = subgraph.metadata();
    const check = (set: SelectionSet): void => {
      for (const selection of set.selections()) {
        const { element } = selection;
        if (element.kind === 'Field' && metadata.isFieldFullyExternal(element.definition as never))
          throw unplannable(
            `"${element.definition.coordinate}", which another field requires, is not resolved by the subgraph "${serviceName}".`,
          );
        if (selection.selectionSet) check(selection.selectionSet);
      }
    };
    check(parseOperation(subgraph.schema, operation).selectionSet);
  };
}

const unplannable = (why: string) =>
  new CodedError('OPERATION_NOT_PLANNABLE', `The operation cannot be planned: ${why}`);

/** Whether what an operation selects depends on directives. */
export function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Directive: ({ name }) => void (found ||= name.value === 'skip' || name.value === 'include') });
  return found;
}

/** Names of the root fields that a plan asks for, under which the data has them. */
export function rootNames(plan: PlanNode | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  function add(node: PlanNode | undefined): void {
    if (node?.kind === 'Sequence' || node?.kind === 'Parallel') node.nodes.forEach(add);
    else if (node?.kind === 'Condition') [node.ifClause, node.elseClause].forEach(add);
    else if (node?.kind === 'Fetch' && !node.requires) addFields(parse(node.operation));
  }
  function addFields({ definitions }: DocumentNode): void {
    const addAll = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) found.add((selection.alias ?? selection.name).value);
        else if (selection.kind === Kind.INLINE_FRAGMENT) addAll(selection.selectionSet);
        else definitions.forEach((part) => isFragment(part, selection.name.value) && addAll(part.selectionSet));
      }
    };
    for (const part of definitions) if (part.kind === Kind.OPERATION_DEFINITION) addAll(part.selectionSet);
  }
  add(plan);
  return found;
}

const isFragment = (part: DefinitionNode, name: string): part is FragmentDefinitionNode =>
  part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === name;

/** The planner leaves out a root field when no subgraph can answer what is selected of it. */
export const unanswerable = (field: string) => unplannable(`no subgraph resolves what is selected of "${field}".`);
