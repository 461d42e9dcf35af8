import type { WordHits } from './live-words.js';

/** Words that are kept: at a million vacancies some 6 MB, and the words that most searches have. */
const MAX_KEPT = 24;

/** The stored sets of the words that were asked for last, of one generation. */
export class KeptWords {
  private generation = -1;
  private readonly sets = new Map<string, WordHits>();

  /** What is kept of a word; undefined when it is not. */
  get(word: string, generation: number): WordHits | undefined {
    const kept = generation === this.generation ? this.sets.get(word) : undefined;
    if (!kept) return undefined;
    // The one that was used last is dropped last.
    this.sets.delete(word);
    this.sets.set(word, kept);
    return kept;
  }

  keep(word: string, hits: WordHits, generation: number): void {
    if (generation !== this.generation) this.sets.clear();
    this.generation = generation;
    this.sets.set(word, hits);
    if (this.sets.size > MAX_KEPT) this.sets.delete(this.sets.keys().next().value!);
  }
}
