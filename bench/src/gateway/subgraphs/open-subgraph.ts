import { createSubgraph, type Subgraph } from '@heartland/shared/subgraph-runtime';
import { buildEditorialSchema } from './editorial-schema.js';
import { buildJobsSchema } from './jobs-schema.js';

export type SubgraphName = 'jobs' | 'editorial';

/** The two subgraphs of the benchmark, by their names in the supergraph. */
export const schemas = { jobs: buildJobsSchema, editorial: buildEditorialSchema };

const ready = async () => undefined;

/** A subgraph as the services of the graph make theirs. */
export function openSubgraph(name: SubgraphName): Subgraph {
  const { schema } = schemas[name]();
  return createSubgraph({
    name,
    schema,
    createContext: async () => ({}),
    check: ready,
    cancels: false,
    close: ready,
    onError: console.error,
  });
}
