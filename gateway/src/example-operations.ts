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

const folder = new URL('../test/queries/', import.meta.url);

/**
 * The operations of `test/queries` in the order of their file names: `NN-Name.graphql`, and beside it
 * `NN-Name.variables.json` when it has variables.
 */
export function loadOperations(): Operation[] {
  const files = readdirSync(folder).sort();
  return files.filter((file) => file.endsWith('.graphql')).map((file) => loadOperation(file, files));
}

function loadOperation(file: string, files: readonly string[]): Operation {
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

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
}
