import type { PhraseHit, PhraseIndex } from '@heartland/shared/relevance/phrase-index';
import { sideBySide, type TypedWord } from './typed-words.js';

/** A phrase in a query: the words that it covers, and what it stands for. */
export interface WordHit<T> {
  from: number;
  to: number;
  value: T;
}

/** The stems of a query in one line, where each knows its word: "full-time" is one word of two stems. */
export class StemLine {
  private readonly stems: string[] = [];
  private readonly wordOf: number[] = [];

  constructor(private readonly words: readonly TypedWord[]) {
    words.forEach((word, at) => {
      // What is kept as typed stands in the line as a stem that no phrase has.
      for (const stem of word.kept ? ['"'] : word.stems) {
        this.stems.push(stem);
        this.wordOf.push(at);
      }
    });
  }

  /** Every phrase of an index whose words stand side by side; half a word is no hit. */
  hits<T>(index: PhraseIndex<T>): WordHit<T>[] {
    return index.hits(this.stems).flatMap((hit) => this.wordsOf(hit));
  }

  private wordsOf<T>({ at, length, value }: PhraseHit<T>): WordHit<T>[] {
    const from = this.wordOf[at]!;
    const to = this.wordOf[at + length - 1]! + 1;
    const whole = this.wordOf[at - 1] !== from && this.wordOf[at + length] !== to - 1;
    return whole && sideBySide(this.words, from, to) ? [{ from, to, value }] : [];
  }
}
