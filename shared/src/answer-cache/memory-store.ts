import { LRUCache } from 'lru-cache';
import type { AnswerStore, Found, StoredAnswer } from './answer-store.js';

interface Entry {
  answer: StoredAnswer;
  /** Milliseconds by the clock of the process, which nobody sets. */
  until: number;
}

/** Bytes of an entry beside its texts: objects, and places in the maps. */
const OVERHEAD = 1_000;

/** One answer takes this part of the room at most. */
const LARGEST = 1 / 16;

/** Answers in the memory of this process, the least used forgotten first. */
export class MemoryStore implements AnswerStore {
  private readonly entries: LRUCache<string, Entry>;
  private readonly dependents = new Map<string, Set<string>>();
  private purges = 0;
  private epoch = '0';

  /** @param maxBytes of all answers with their keys */
  constructor(
    maxBytes: number,
    private readonly elapsed: () => number = () => performance.now(),
  ) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes * LARGEST),
      sizeCalculation: sizeOf,
      dispose: ({ answer }, key) => this.forget(key, answer),
    });
  }

  find(key: string): Found {
    const entry = this.entries.get(key);
    const left = entry ? entry.until - this.elapsed() : 0;
    if (left > 0) return { answer: entry!.answer, left, epoch: this.epoch };
    if (entry) this.entries.delete(key);
    return { answer: null, left: 0, epoch: this.epoch };
  }

  async keep(key: string, answer: StoredAnswer, left: number, epoch: string): Promise<void> {
    if (epoch !== this.epoch || left <= 0) return;
    this.entries.set(key, { answer, until: this.elapsed() + left });
    if (!this.entries.has(key)) return;
    for (const name of answer.keys) {
      const dependents = this.dependents.get(name);
      if (dependents) dependents.add(key);
      else this.dependents.set(name, new Set([key]));
    }
  }

  readonly purge = async (keys: readonly string[] | null): Promise<void> => {
    this.epoch = String(++this.purges);
    if (!keys) return this.entries.clear();
    for (const name of keys) for (const key of this.dependents.get(name) ?? []) this.entries.delete(key);
  };

  size(): { answers: number; bytes: number } {
    return { answers: this.entries.size, bytes: this.entries.calculatedSize };
  }

  async close(): Promise<void> {
    this.entries.clear();
  }

  private forget(key: string, { keys }: StoredAnswer): void {
    for (const name of keys) {
      const dependents = this.dependents.get(name);
      dependents?.delete(key);
      if (dependents?.size === 0) this.dependents.delete(name);
    }
  }
}

/** Strings count two bytes a character, and each name once more where it leads here. */
function sizeOf({ answer: { headers, body, keys } }: Entry, key: string): number {
  const texts = key.length + headers.reduce((sum, text) => sum + text.length, 0);
  return body.length + 2 * texts + 100 * keys.length + OVERHEAD;
}
