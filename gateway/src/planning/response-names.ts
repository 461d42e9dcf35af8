import { visit, type DocumentNode, type FieldNode } from 'graphql';

/** Under which names an operation's values are fetched and kept until the client's object is made of them. */
export interface ResponseNames {
  /** The operation as the planner gets it. */
  document: DocumentNode;
  /** The client's name for a name in the data. */
  clientName(stored: string): string;
}

/**
 * `{ id: name }` takes the name of a field for another one. The planner asks for keys and for what is required under the
 * names of the fields, beside what the client asks for: one value of the two would be lost. So such names of the client
 * are others until the end.
 * @param fields names of all fields of the supergraph
 */
export function responseNames(document: DocumentNode, fields: ReadonlySet<string>): ResponseNames {
  const clientNames = new Map<string, string>();
  const renamed = visit(document, {
    Field(node) {
      const stored = storedName(node, fields);
      if (!node.alias || stored === node.alias.value) return undefined;
      clientNames.set(stored, node.alias.value);
      return { ...node, alias: { ...node.alias, value: stored } };
    },
  });
  return { document: renamed, clientName: (stored) => clientNames.get(stored) ?? stored };
}

/** The name under which the data has a field of the client's operation. */
export function storedName({ alias, name: { value: field } }: FieldNode, fields: ReadonlySet<string>): string {
  if (!alias || alias.value === field || !fields.has(alias.value)) return alias?.value ?? field;
  // `__schema` and `__type` are not fetched.
  return field.startsWith('__') && field !== '__typename' ? alias.value : `${alias.value}__as_${field}`;
}
