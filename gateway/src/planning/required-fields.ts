import { Kind, parse, print, visit, type ConstArgumentNode, type DocumentNode, type FieldNode } from 'graphql';
import type { FieldDefinitionNode, SelectionSetNode, TypeNode } from 'graphql';
import { typesOf, type FieldedType } from './supergraph-types.js';

/** A field with the arguments with which another field requires it. */
export interface StandIn {
  field: string;
  arguments: readonly ConstArgumentNode[];
}

export interface StandIns {
  /** By the names that the planner knows. */
  byName: ReadonlyMap<string, StandIn>;
  /** Names of the stand-ins that a field requires, by the name of the field. */
  requiredBy: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The planner takes a field that is required with arguments for the same field with other arguments: it asks for both
 * under one name, and one of the values is lost. So it gets a supergraph in which `weight(unit: KILO)`, where something
 * requires it, is a field of its own, `weight__1`. A fetch says again what that means (`stand-in-fetch.ts`).
 * @returns the supergraph as the planner gets it: the one that was given when nothing is required with arguments
 */
export function withStandIns(supergraph: DocumentNode): { supergraph: DocumentNode; standIns: StandIns } {
  const types = typesOf(supergraph);
  const byName = new Map<string, StandIn>();
  const byMeaning = new Map<string, string>();
  const requiredBy = new Map<string, Set<string>>();
  /** Names of stand-ins by the fields for which they stand: `Type.field`. */
  const added = new Map<string, Set<string>>();
  const taken = new Set([...types.values()].flatMap(({ fields }) => fields?.map(({ name }) => name.value) ?? []));

  function standInFor(type: FieldedType, field: string, args: readonly ConstArgumentNode[]): string {
    const meaning = `${field}(${args.map(print).sort().join()})`;
    let name = byMeaning.get(meaning);
    for (let n = byMeaning.size + 1; name === undefined; n++) {
      if (!taken.has(`${field}__${n}`)) name = `${field}__${n}`;
    }
    taken.add(name);
    byMeaning.set(meaning, name);
    byName.set(name, { field, arguments: args });
    for (const owner of [type.name.value, ...types.implementing(type.name.value)]) {
      const place = `${owner}.${field}`;
      added.set(place, (added.get(place) ?? new Set()).add(name));
    }
    return name;
  }

  function replace(set: SelectionSetNode, typeName: string, found: Set<string>): SelectionSetNode {
    const type = types.get(typeName);
    return {
      ...set,
      selections: set.selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value ?? typeName;
          return { ...selection, selectionSet: replace(selection.selectionSet, condition, found) };
        }
        const definition = type?.fields?.find(({ name }) => name.value === selection.name.value);
        if (!type || !definition) return selection;
        const { selectionSet: inner } = selection;
        const selectionSet = inner && replace(inner, namedType(definition.type), found);
        if (!definition.arguments?.length) return { ...selection, selectionSet } as FieldNode;
        const name = standInFor(type, selection.name.value, (selection.arguments ?? []) as ConstArgumentNode[]);
        found.add(name);
        return { ...selection, selectionSet, name: { kind: Kind.NAME, value: name }, arguments: [] } as FieldNode;
      }),
    };
  }

  function withoutArguments(type: FieldedType, field: FieldDefinitionNode): FieldDefinitionNode {
    return visit(field, {
      Argument(node) {
        if (node.name.value !== 'requires' || node.value.kind !== Kind.STRING) return undefined;
        const found = new Set<string>();
        const required = replace(selectionSetOf(node.value.value), type.name.value, found);
        if (found.size === 0) return false;
        const before = requiredBy.get(field.name.value) ?? [];
        requiredBy.set(field.name.value, new Set([...before, ...found]));
        return { ...node, value: { ...node.value, block: false, value: print(required).slice(1, -1).trim() } };
      },
    });
  }

  const rewritten = visit(supergraph, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      return { ...node, fields: node.fields?.map((field) => withoutArguments(node, field)) };
    },
  });
  if (byName.size === 0) return { supergraph, standIns: { byName, requiredBy } };
  const complete = visit(rewritten, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      const fields = node.fields?.flatMap((field) => {
        const names = [...(added.get(`${node.name.value}.${field.name.value}`) ?? [])];
        return [field, ...names.map((value) => ({ ...field, name: { ...field.name, value }, arguments: [] }))];
      });
      return { ...node, fields };
    },
  });
  for (const [name, { field }] of byName) {
    const required = requiredBy.get(field);
    if (required) requiredBy.set(name, required);
  }
  return { supergraph: complete, standIns: { byName, requiredBy } };
}

function selectionSetOf(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`).definitions;
  return (operation as { selectionSet: SelectionSetNode } | undefined)!.selectionSet;
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
