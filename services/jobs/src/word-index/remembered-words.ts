/** Spellings that are remembered; a million vacancies have fewer. Their numbers fit into 16 bits. */
const MAX_SPELLINGS = 50_000;
/** Power of two, so that a mask takes the remainder; at most 3 in 8 places are taken. */
const PLACES = 131_072;
const EMPTY = 0;

/**
 * What became of spellings, found by their place in a text: without a string made for each word, which would take most
 * of the time. A hash table with open addressing; when it is full it is emptied.
 */
export class RememberedWords<Word> {
  /** Number of the spelling in each place, counted from 1. */
  private readonly places = new Uint16Array(PLACES);
  /** UTF-16 units of all spellings one after the other, and where each begins; the last one is where the next begins. */
  private units = new Uint16Array(2 ** 16);
  private readonly starts = new Uint32Array(MAX_SPELLINGS + 2);
  private words: Word[] = [];

  /** @param make makes the word of a spelling that is not remembered */
  constructor(private readonly make: (spelling: string) => Word) {}

  /** The word of the spelling at `start` to `end` (exclusive) of a text, whose UTF-16 units are given too. */
  wordAt(text: string, units: Uint16Array, start: number, end: number): Word {
    let place = hashOf(units, start, end) & (PLACES - 1);
    for (let i = this.places[place]!; i !== EMPTY; i = this.places[place]!) {
      if (this.isSpelling(i, units, start, end)) return this.words[i - 1]!;
      place = (place + 1) & (PLACES - 1);
    }
    const word = this.make(text.slice(start, end));
    if (this.words.length === MAX_SPELLINGS) this.clear();
    else this.remember(place, units.subarray(start, end), word);
    return word;
  }

  private isSpelling(i: number, text: Uint16Array, start: number, end: number): boolean {
    const { units } = this;
    const first = this.starts[i]!;
    if (this.starts[i + 1]! - first !== end - start) return false;
    for (let at = start, unit = first; at < end; at++, unit++) if (units[unit] !== text[at]!) return false;
    return true;
  }

  private remember(place: number, spelling: Uint16Array, word: Word): void {
    const i = this.words.push(word);
    const first = this.starts[i]!;
    const next = first + spelling.length;
    if (next > this.units.length) {
      const longer = new Uint16Array(2 * this.units.length);
      longer.set(this.units);
      this.units = longer;
    }
    this.units.set(spelling, first);
    this.places[place] = i;
    this.starts[i + 1] = next;
  }

  private clear(): void {
    this.places.fill(EMPTY);
    this.words = [];
  }
}

/** FNV-1a over UTF-16 units, with the high bits mixed into the low ones. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
