import type { AnswerStore } from './answer-store.js';
import { MemoryStore } from './memory-store.js';

export interface StoreOptions {
  /** `off`, `memory`, or the URL of a Redis. */
  place: string;
  /** Bytes of answers in memory. */
  maxBytes: number;
  /** Told once when the store cannot be used, and again only after it could. */
  onFault: (error: unknown) => void;
}

/** The store of the configuration; null when answers are not kept. */
export async function openStore({ place, maxBytes, onFault }: StoreOptions): Promise<AnswerStore | null> {
  if (place === 'off') return null;
  if (place === 'memory') return new MemoryStore(maxBytes);
  // Who keeps nothing there does not load it.
  const { RedisStore } = await import('./redis-store.js');
  return RedisStore.open({ url: place, onFault });
}
