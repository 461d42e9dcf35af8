import { readFileSync, readdirSync } from 'node:fs';

/** An operation that shows what the graph is for; the explorer lists it and the tests run it. */
export interface Operation {
  /** Name of the operation, the same as in the name of its file. */
  name: string;
  /** The first line of the comment that its file begins with, without the `#`. */
  description: string;
  /** The whole text of its file. */
  query: string;
  /** Empty when it has none. */
  variables: Record<string, unknown>;
}

/** Those for everybody; all others need the internal graph, and most of them somebody who acts. */
const FOLDERS = {
  public: new URL('../test/queries/', import.meta.url),
  desk: new URL('../test/queries/desk/', import.meta.url),
  topics: new URL('../test/queries/topics/', import.meta.url),
  images: new URL('../test/queries/images/', import.meta.url),
  outputs: new URL('../test/queries/outputs/', import.meta.url),
  webhooks: new URL('../test/queries/webhooks/', import.meta.url),
  dashboard: new URL('../test/queries/dashboard/', import.meta.url),
  learning: new URL('../test/queries/learning/', import.meta.url),
  preview: new URL('../test/queries/preview/', import.meta.url),
  overrides: new URL('../test/queries/overrides/', import.meta.url),
};

/** All of them. */
export const EXAMPLE_FOLDERS = Object.keys(FOLDERS) as readonly (keyof typeof FOLDERS)[];

/**
 * The operations of `test/queries`, or of a folder in it, in the order of their file names: `NN-Name.graphql`, and
 * beside it `NN-Name.variables.json` when it has variables.
 */
export function loadOperations(kind: keyof typeof FOLDERS = 'public'): Operation[] {
  const folder = FOLDERS[kind];
  const files = readdirSync(folder).sort();
  return files.filter((file) => file.endsWith('.graphql')).map((file) => loadOperation(folder, file, files));
}

function loadOperation(folder: URL, file: string, files: readonly string[]): Operation {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
  const query = read(file);
  const variablesFile = file.replace(/\.graphql$/, '.variables.json');
  return {
    name: file.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
    description: firstComment(query),
    query,
    variables: files.includes(variablesFile) ? (JSON.parse(read(variablesFile)) as Record<string, unknown>) : {},
  };
}

/** More lines of comment may follow; they are for the reader of the query. */
function firstComment(query: string): string {
  return /^#\s*(.*)/.exec(query)?.[1] ?? '';
}
