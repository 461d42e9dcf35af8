/** Spellings that are remembered; a million vacancies have fewer. */
const MAX_SPELLINGS = 50_000;
/** Power of two, so that a mask takes the remainder; at most 3 in 8 places are taken. */
const PLACES = 131_072;
const EMPTY = -1;

/**
 * What became of spellings, found by their place in a text: without a string made for each word, which would take most
 * of the time. A hash table with open addressing; when it is full it is emptied.
 */
export class RememberedWords {
  /** Number of the spelling in each place. */
  private readonly places = new Int32Array(PLACES).fill(EMPTY);
  /** UTF-16 units of all spellings one after the other, and where each begins; the last one is where the next begins. */
  private units = new Uint16Array(2 ** 16);
  private starts = [0];
  private words: string[] = [];

  /** The word of the spelling at `start` to `end` (exclusive) of a text; it is made when it is not remembered. */
  wordAt(text: Uint16Array, start: number, end: number, make: () => string): string {
    let place = hashOf(text, start, end) & (PLACES - 1);
    for (let i = this.places[place]!; i !== EMPTY; i = this.places[place]!) {
      if (this.isSpelling(i, text, start, end)) return this.words[i]!;
      place = (place + 1) & (PLACES - 1);
    }
    const word = make();
    if (this.words.length === MAX_SPELLINGS) this.clear();
    else this.remember(place, text, start, end, word);
    return word;
  }

  private isSpelling(i: number, text: Uint16Array, start: number, end: number): boolean {
    const { units } = this;
    const first = this.starts[i]!;
    if (this.starts[i + 1]! - first !== end - start) return false;
    for (let at = start, unit = first; at < end; at++, unit++) if (units[unit] !== text[at]!) return false;
    return true;
  }

  private remember(place: number, text: Uint16Array, start: number, end: number, word: string): void {
    const first = this.starts[this.words.length]!;
    const next = first + end - start;
    if (next > this.units.length) {
      const longer = new Uint16Array(2 * this.units.length);
      longer.set(this.units);
      this.units = longer;
    }
    this.units.set(text.subarray(start, end), first);
    this.places[place] = this.words.push(word) - 1;
    this.starts.push(next);
  }

  private clear(): void {
    this.places.fill(EMPTY);
    this.starts = [0];
    this.words = [];
  }
}

/** FNV-1a over UTF-16 units, with the high bits mixed into the low ones. */
function hashOf(text: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
