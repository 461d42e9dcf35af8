import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
} from 'graphql';
import type { StandIns } from './required-fields.js';

/**
 * A fetch of a plan in the terms of the subgraph: every stand-in is asked for as the field with the arguments, under the
 * name of the stand-in, and handed over under the name of the field. Where fields of one fetch require the same field
 * with other arguments it becomes several, because an object has one value under a name.
 */
export function translateFetch(standIns: StandIns, node: FetchNode): readonly FetchNode[] {
  if (standIns.byName.size === 0) return [node];
  const document = parse(node.operation);
  return splitEntities(standIns, node, document).map((part) => ({
    ...node,
    operation: stripIgnoredCharacters(print(withArguments(standIns, part.document))),
    ...(node.requires && { requires: handedOver(standIns, node.requires, part.needed) }),
  }));
}

interface Part {
  document: DocumentNode;
  /** Stand-ins that its fields require; null for all that there are. */
  needed: ReadonlySet<string> | null;
}

function splitEntities({ byName, requiredBy }: StandIns, node: FetchNode, document: DocumentNode): Part[] {
  const groups: { fields: Set<string>; needed: Set<string> }[] = [];
  const clash = (needed: Set<string>, name: string) =>
    [...needed].some((other) => other !== name && byName.get(other)!.field === byName.get(name)!.field);
  if (node.requires) {
    for (const field of entityFields(document)) {
      const required = [...(requiredBy.get(field) ?? [])];
      let group = groups.find(({ needed }) => !required.some((name) => clash(needed, name)));
      if (!group) groups.push((group = { fields: new Set(), needed: new Set() }));
      group.fields.add(field);
      for (const name of required) group.needed.add(name);
    }
  }
  if (groups.length < 2) return [{ document, needed: null }];
  return groups.map(({ fields, needed }) => ({ document: onlyFields(document, fields), needed }));
}

/** Names of the fields that are asked of the entities themselves. */
function entityFields(document: DocumentNode): Set<string> {
  const found = new Set<string>();
  eachEntityField(document, (field) => {
    if (field.name.value !== '__typename') found.add(field.name.value);
    return field;
  });
  return found;
}

function onlyFields(document: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  const kept = eachEntityField(document, (field) =>
    names.has(field.name.value) || field.name.value === '__typename' ? field : null,
  );
  const used = new Set<string>();
  visit(kept, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  return visit(kept, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}

/** The document with what becomes of each field that is asked of the entities; null leaves it out. */
function eachEntityField(document: DocumentNode, change: (field: FieldNode) => FieldNode | null): DocumentNode {
  const inner = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return change(selection) ?? [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const selectionSet = inner(selection.selectionSet);
      return selectionSet.selections.length > 0 ? { ...selection, selectionSet } : [];
    }),
  });
  return visit(document, {
    Field: (field) => {
      if (field.name.value !== '_entities') return undefined;
      return { ...field, selectionSet: inner(field.selectionSet!) };
    },
    SelectionSet: { leave: () => undefined },
  });
}

function withArguments({ byName }: StandIns, document: DocumentNode): DocumentNode {
  return visit(document, {
    Field(field) {
      const standIn = byName.get(field.name.value);
      if (!standIn) return undefined;
      const name = { ...field.name, value: standIn.field };
      return { ...field, alias: field.alias ?? field.name, name, arguments: standIn.arguments };
    },
  });
}

/** What is taken under the name of a stand-in (its alias) and handed over under that of the field. */
function handedOver(
  { byName }: StandIns,
  selections: readonly QueryPlanSelectionNode[],
  needed: ReadonlySet<string> | null,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection) => {
    const inner = selection.selections && handedOver({ byName } as StandIns, selection.selections, needed);
    if (inner?.length === 0) return [];
    if (selection.kind === 'InlineFragment') return { ...selection, selections: inner! };
    const standIn = byName.get(selection.name);
    if (!standIn) return inner ? { ...selection, selections: inner } : selection;
    if (needed && !needed.has(selection.name)) return [];
    return { ...selection, name: standIn.field, alias: selection.name, ...(inner && { selections: inner }) };
  });
}
