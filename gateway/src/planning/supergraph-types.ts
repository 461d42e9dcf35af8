import { Kind, type DocumentNode, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';

/** A type with fields, as it is written. */
export type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface FieldedTypes extends ReadonlyMap<string, FieldedType> {
  /** Names of the types that implement an interface. */
  implementing(name: string): string[];
}

export function typesOf(document: DocumentNode): FieldedTypes {
  const types = new Map<string, FieldedType>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.set(definition.name.value, definition);
  }
  return Object.assign(types, {
    implementing: (wanted: string) =>
      [...types.values()]
        .filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === wanted))
        .map(({ name }) => name.value),
  });
}
