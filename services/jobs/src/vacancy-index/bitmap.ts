/** A set that is not to be changed. */
export type ReadonlyBitmap = Pick<
  Bitmap,
  'has' | 'clone' | 'count' | 'countWith' | 'isEmpty' | 'forEach' | 'forEachBackwards' | 'toArray'
> & { readonly words: Readonly<Int32Array> };

/** A set of vacancies by their numbers, one bit each; set operations work on 32 of them at once. */
export class Bitmap {
  /** Bit `n & 31` of word `n >>> 5` is number `n`. Signed, because the engine computes fastest with such. */
  words: Int32Array;
  /** Whether a snapshot has the same words. */
  private isShared = false;

  /** @param capacity numbers from 0 to this one, exclusive, have room; more is made when they are added */
  constructor(capacity = 0) {
    this.words = new Int32Array((capacity + 31) >>> 5);
  }

  /** The numbers as a set of their own. */
  static of(numbers: Iterable<number>): Bitmap {
    const bitmap = new Bitmap();
    for (const number of numbers) bitmap.add(number);
    return bitmap;
  }

  add(number: number): void {
    if (this.isShared) this.own();
    const word = number >>> 5;
    if (word >= this.words.length) this.reserve(number + 1);
    this.words[word]! |= 1 << (number & 31);
  }

  remove(number: number): void {
    if (this.isShared) this.own();
    const word = number >>> 5;
    if (word < this.words.length) this.words[word]! &= ~(1 << (number & 31));
  }

  has(number: number): boolean {
    const word = number >>> 5;
    return word < this.words.length && (this.words[word]! & (1 << (number & 31))) !== 0;
  }

  clone(): Bitmap {
    const copy = new Bitmap();
    copy.words = this.words.slice();
    return copy;
  }

  /** The set as it is now, whatever becomes of this one; copied when that changes, not before. */
  snapshot(): ReadonlyBitmap {
    const copy = new Bitmap();
    copy.words = this.words;
    copy.isShared = this.isShared = true;
    return copy;
  }

  /** Keeps what both have. */
  and({ words: other }: ReadonlyBitmap): this {
    if (this.isShared) this.own();
    const { words } = this;
    const both = Math.min(words.length, other.length);
    for (let i = 0; i < both; i++) words[i]! &= other[i]!;
    words.fill(0, both);
    return this;
  }

  /** Adds what the other has. */
  or(other: ReadonlyBitmap): this {
    if (this.isShared) this.own();
    if (other.words.length > this.words.length) this.reserve(other.words.length * 32);
    const { words } = this;
    const added = other.words;
    for (let i = 0; i < added.length; i++) words[i]! |= added[i]!;
    return this;
  }

  /** Takes away what the other has. */
  andNot({ words: other }: ReadonlyBitmap): this {
    if (this.isShared) this.own();
    const { words } = this;
    const both = Math.min(words.length, other.length);
    for (let i = 0; i < both; i++) words[i]! &= ~other[i]!;
    return this;
  }

  count(): number {
    return this.countWith(this);
  }

  /** How many numbers both have. */
  countWith({ words: other }: ReadonlyBitmap): number {
    const { words } = this;
    const both = Math.min(words.length, other.length);
    let total = 0;
    for (let i = 0; i < both; i++) total += bitsIn(words[i]! & other[i]!);
    return total;
  }

  get isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  /** The numbers in ascending order. */
  forEach(visit: (number: number) => void): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      for (let word = words[i]!; word !== 0; word &= word - 1) visit(lowestIn(word, i));
    }
  }

  /** The numbers in descending order. */
  forEachBackwards(visit: (number: number) => void): void {
    const { words } = this;
    for (let i = words.length - 1; i >= 0; i--) {
      let word = words[i]!;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word);
        visit((i << 5) + bit);
        word &= ~(1 << bit);
      }
    }
  }

  /** Keeps the numbers that pass. */
  filter(keep: (number: number) => boolean): this {
    if (this.isShared) this.own();
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      let kept = words[i]!;
      for (let word = kept; word !== 0; word &= word - 1) if (!keep(lowestIn(word, i))) kept &= ~(word & -word);
      words[i] = kept;
    }
    return this;
  }

  toArray(): number[] {
    const numbers: number[] = [];
    this.forEach((number) => numbers.push(number));
    return numbers;
  }

  private own(): void {
    this.words = this.words.slice();
    this.isShared = false;
  }

  /** Makes room for numbers below this one, and some more, so that growing one by one stays cheap. */
  private reserve(capacity: number): void {
    const needed = (capacity + 31) >>> 5;
    const words = new Int32Array(Math.max(needed, Math.ceil(this.words.length * 1.125)));
    words.set(this.words);
    this.words = words;
  }
}

/** The lowest number in a word that is not 0. @param at the place of the word in its bitmap */
export function lowestIn(word: number, at: number): number {
  return (at << 5) + 31 - Math.clz32(word & -word);
}

/** Set bits of a word: the parallel count of Hacker's Delight, section 5-1. */
export function bitsIn(word: number): number {
  let bits = (word - ((word >>> 1) & 0x55555555)) | 0;
  bits = ((bits & 0x33333333) + ((bits >>> 2) & 0x33333333)) | 0;
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
