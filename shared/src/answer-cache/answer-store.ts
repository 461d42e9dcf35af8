import type { Purge } from './change-watch.js';

/** An answer as it goes to clients. */
export interface StoredAnswer {
  /** Names and values in turn, as `writeHead` takes them. */
  headers: readonly string[];
  body: Buffer;
  etag: string;
  /** Seconds for which it may be kept from when its making began. */
  maxAge: number;
  /** What it depends on. */
  keys: readonly string[];
}

/** What is kept for a key at the moment. */
export interface Found {
  answer: StoredAnswer | null;
  /** Milliseconds for which the answer is still good; 0 when there is none. */
  left: number;
  /** Names the last purge: what is made from now on is kept when no other one has come by then. */
  epoch: string;
}

/** Where answers are kept. */
export interface AnswerStore {
  /** At once where the store is in this process. It does not reject: a store that cannot be reached has nothing. */
  find(key: string): Found | Promise<Found>;
  /** Keeps an answer for `left` milliseconds, unless something was purged since it was looked for. It does not reject. */
  keep(key: string, answer: StoredAnswer, left: number, epoch: string): Promise<void>;
  purge: Purge;
  /** What it holds; null where others see to that. */
  size(): { answers: number; bytes: number } | null;
  close(): Promise<void>;
}
