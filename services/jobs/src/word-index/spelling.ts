import { bitsIn } from '../vacancy-index/bitmap.js';
import { editDistance } from '@heartland/shared/edit-distance';

/** A word that is spelt right, and how often it occurs. */
export interface KnownWord {
  word: string;
  frequency: number;
}

/** Shorter words are like too many others. */
const MIN_LENGTH = 4;
/** From this length on two mistakes are forgiven, below it one. */
const LONG = 8;

interface WordsOfLength {
  words: KnownWord[];
  /** The letters of each word, for telling quickly that a word is too different. */
  letters: Int32Array;
}

/** Finds the known words that a misspelt one may have been meant to be. */
export class Spelling {
  private readonly byLength = new Map<number, WordsOfLength>();

  constructor(known: Iterable<KnownWord>) {
    for (const entry of known) {
      const { length } = entry.word;
      if (!this.byLength.has(length)) this.byLength.set(length, { words: [], letters: new Int32Array() });
      this.byLength.get(length)!.words.push(entry);
    }
    for (const group of this.byLength.values())
      group.letters = Int32Array.from(group.words, ({ word }) => lettersOf(word));
  }

  /** Other words that differ by one mistake, or two in words of 8 letters and more; the best first, then the commonest. */
  nearest(word: string): string[] {
    if (word.length < MIN_LENGTH) return [];
    const limit = word.length < LONG ? 1 : 2;
    const letters = lettersOf(word);
    const found: (KnownWord & { distance: number })[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const group = this.byLength.get(length);
      for (let i = 0; group && i < group.letters.length; i++) {
        // A mistake brings in one letter at most, and takes away one at most.
        const other = group.letters[i]!;
        if ((letters & ~other) !== 0 && bitsIn(letters & ~other) > limit) continue;
        if ((other & ~letters) !== 0 && bitsIn(other & ~letters) > limit) continue;
        const known = group.words[i]!;
        const distance = editDistance(word, known.word, limit);
        if (distance > 0 && distance <= limit) found.push({ ...known, distance });
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
      .map(({ word: other }) => other);
  }
}

/** One bit for each letter that occurs; digits and letters of other scripts share them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}
