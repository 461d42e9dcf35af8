import { stemsOf } from './words.js';

interface Entry<T> {
  stems: string[];
  value: T;
}

/** One place in a text where a phrase of the index stands. */
export interface PhraseHit<T> {
  value: T;
  /** Number of words. */
  length: number;
  /** Index of its first word. */
  at: number;
}

/** Finds many phrases in a text in one pass, by their stems. */
export class PhraseIndex<T> {
  private readonly byFirstStem = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<[phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const stems = stemsOf(phrase);
      const first = stems[0];
      if (first === undefined) throw new Error(`The phrase "${phrase}" has no word.`);
      const entries = this.byFirstStem.get(first);
      if (entries) entries.push({ stems, value });
      else this.byFirstStem.set(first, [{ stems, value }]);
    }
  }

  /** Every place of every phrase, from left to right; phrases may overlap. */
  hits(stems: readonly string[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (const [at, first] of stems.entries()) {
      for (const { stems: phrase, value } of this.byFirstStem.get(first) ?? [])
        if (phrase.every((stem, offset) => stems[at + offset] === stem))
          hits.push({ value, length: phrase.length, at });
    }
    return hits;
  }
}
