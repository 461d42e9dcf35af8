import { Bitmap } from '../vacancy-index/bitmap.js';
import { BLOCK_SIZE, encode } from './container.js';

/** A row of the stored index: which vacancies of a block have a word. */
export interface WordBlock {
  word: string;
  block: number;
  /** Container of those that have it in their title; null for none. */
  title: Buffer | null;
  /** Container of those that have it anywhere. */
  anywhere: Buffer;
}

/** In place of the number of a vacancy that was removed. */
const REMOVED = -1;

/**
 * Which vacancies have a word, in memory: anywhere, and in their title. Two words that follow each other in a title are
 * an entry "patrol officer" too, whose vacancies are the same for the title and anywhere.
 */
export class Postings {
  /**
   * For each word the vacancies that have it: twice the place in `numbers`, plus 1 if it is in the title. Places ascend
   * and are never used twice, so to remove a vacancy is to strike out its number.
   */
  private readonly entries = new Map<string, number[]>();
  private numbers: number[] = [];
  private readonly places = new Map<number, number>();

  /** How many vacancies there are. */
  get size(): number {
    return this.places.size;
  }

  has(number: number): boolean {
    return this.places.has(number);
  }

  /**
   * Adds a vacancy, or puts it in place of what was known of it.
   * @param titleWords words of the title in order
   * @param allWords words of all that is searched, in any order, repeated or not; those of the title may be left out
   */
  add(number: number, titleWords: readonly string[], allWords: Iterable<string>): void {
    this.remove(number);
    const place = this.numbers.push(number) - 1;
    this.places.set(number, place);
    for (const [i, word] of titleWords.entries()) {
      this.enter(word, 2 * place + 1);
      if (i > 0) this.enter(pairOf(titleWords[i - 1]!, word), 2 * place + 1);
    }
    for (const word of allWords) this.enter(word, 2 * place);
  }

  remove(number: number): void {
    const place = this.places.get(number);
    if (place === undefined) return;
    this.places.delete(number);
    this.numbers[place] = REMOVED;
    if (this.numbers.length > 2 * this.size + 1000) this.compact();
  }

  /** The vacancies with a word, or a pair of words, in their title. */
  titleBitmap(word: string): Bitmap {
    return Bitmap.of(this.numbersWith(word, true));
  }

  /** The vacancies with a word anywhere. */
  anywhereBitmap(word: string): Bitmap {
    return Bitmap.of(this.numbersWith(word, false));
  }

  /** Whether a vacancy has the word. */
  hasWord(word: string): boolean {
    return this.entries.get(word)?.some((entry) => this.numbers[entry >>> 1] !== REMOVED) ?? false;
  }

  /** The words and pairs of words that vacancies have. */
  *words(): Generator<string, void, undefined> {
    for (const word of this.entries.keys()) if (this.hasWord(word)) yield word;
  }

  /** A word as rows of the stored index, one for each block in which it occurs, in their order. */
  blocksOf(word: string): WordBlock[] {
    const titles = byBlock(this.numbersWith(word, true));
    return [...byBlock(this.numbersWith(word, false))].map(([block, numbers]) => {
      const title = titles.get(block);
      return { word, block, title: title ? encode(title) : null, anywhere: encode(numbers) };
    });
  }

  private enter(word: string, entry: number): void {
    const entries = this.entries.get(word);
    if (entries === undefined) this.entries.set(word, [entry]);
    else if (entries[entries.length - 1]! >>> 1 !== entry >>> 1) entries.push(entry);
  }

  /** In the order in which they were added. */
  private numbersWith(word: string, inTitle: boolean): number[] {
    const numbers: number[] = [];
    for (const entry of this.entries.get(word) ?? []) {
      const number = this.numbers[entry >>> 1]!;
      if (number !== REMOVED && (!inTitle || (entry & 1) === 1)) numbers.push(number);
    }
    return numbers;
  }

  /** Forgets what is struck out. */
  private compact(): void {
    const placeNow: number[] = [];
    let kept = 0;
    for (const number of this.numbers) placeNow.push(number === REMOVED ? REMOVED : kept++);
    for (const [word, entries] of this.entries) {
      const left = entries.filter((entry) => placeNow[entry >>> 1] !== REMOVED);
      if (left.length === 0) this.entries.delete(word);
      else
        this.entries.set(
          word,
          left.map((entry) => 2 * placeNow[entry >>> 1]! + (entry & 1)),
        );
    }
    this.numbers = this.numbers.filter((number) => number !== REMOVED);
    for (const [place, number] of this.numbers.entries()) this.places.set(number, place);
  }
}

/** The entry of two words that follow each other in a title; no word has a blank inside. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Numbers by their block, where they count from 0 and ascend. */
function byBlock(numbers: number[]): Map<number, Uint16Array> {
  const sorted = new Uint32Array(numbers);
  if (sorted.some((number, i) => number < sorted[i - 1]!)) sorted.sort();
  const blocks = new Map<number, Uint16Array>();
  for (let from = 0; from < sorted.length;) {
    const block = Math.floor(sorted[from]! / BLOCK_SIZE);
    let to = from + 1;
    while (to < sorted.length && Math.floor(sorted[to]! / BLOCK_SIZE) === block) to++;
    blocks.set(block, new Uint16Array(sorted.subarray(from, to)));
    from = to;
  }
  return blocks;
}
