import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type CompiledOperation, type Graph } from './operation.js';

/** Characters of the operations that are kept; what is compiled from one takes some hundred times its text. */
export const KEPT_CHARACTERS = 500_000;

/** A document as a client sent it, and the operation of it that is meant. */
export interface OperationKey {
  source: string;
  operationName: string | undefined;
}

export interface CacheCounts {
  hits: number;
  misses: number;
  /** Operations that are kept. */
  size: number;
}

/** Operations as they were compiled, the least used forgotten first. */
export class OperationCache {
  private readonly kept = new LRUCache<string, CompiledOperation>({ maxSize: KEPT_CHARACTERS });
  private hits = 0;
  private misses = 0;

  constructor(private readonly graph: Graph) {}

  /** An operation that was compiled before: one that has been parsed and validated. */
  find(asked: OperationKey): CompiledOperation | undefined {
    const known = this.kept.get(keyOf(asked));
    if (known) this.hits++;
    return known;
  }

  /** @throws GraphQLError when the planner refuses the operation */
  get(asked: OperationKey, document: DocumentNode): CompiledOperation {
    const known = this.find(asked);
    if (known) return known;
    this.misses++;
    const compiled = compileOperation(this.graph, document, asked.operationName);
    const key = keyOf(asked);
    this.kept.set(key, compiled, { size: key.length });
    return compiled;
  }

  counts(): CacheCounts {
    return { hits: this.hits, misses: this.misses, size: this.kept.size };
  }
}

/** No document begins with a name and a NUL. */
const keyOf = ({ source, operationName }: OperationKey) => (operationName ? `${operationName}\0${source}` : source);
