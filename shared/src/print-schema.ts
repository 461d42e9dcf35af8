import { writeFile } from 'node:fs/promises';
import type { SubgraphSchema } from './subgraph.js';

/**
 * Writes the contract of a service to `schema.graphql` beside its `src`.
 * @param entry `import.meta.url` of the service's own print-schema.ts
 */
export async function printSchema({ sdl }: SubgraphSchema, entry: string): Promise<void> {
  await writeFile(new URL('../schema.graphql', entry), sdl);
}
