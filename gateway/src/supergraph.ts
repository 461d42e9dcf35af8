import { readFile } from 'node:fs/promises';

/** The committed supergraphs, seen from `src` and `dist` alike. */
const PACKAGE = new URL('../', import.meta.url);

/** What is served: the public contract, or everything. */
export async function readSupergraph(contract: 'public' | 'internal'): Promise<string> {
  return readFile(new URL(contract === 'public' ? 'supergraph.public.graphql' : 'supergraph.graphql', PACKAGE), 'utf8');
}
