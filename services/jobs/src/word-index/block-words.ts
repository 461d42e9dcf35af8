import { BLOCK_SIZE, encode } from './container.js';
import { pairOf, type WordBlock } from './postings.js';
import { RememberedWords } from './remembered-words.js';
import { eachWord, normalised } from './words.js';

/** Number of what is left out. */
const LEFT_OUT = 0;
/** Entries that there is room for at first: those of some thousand vacancies. */
const SOME_ENTRIES = 2 ** 20;

/**
 * The words of the vacancies of one block, all of them at hand and none changed: many times as quick as `Postings`, which
 * can be asked meanwhile. Words are numbers until the end, where the list of each vacancy's words is turned into the
 * list of each word's vacancies.
 */
export class BlockWords {
  private readonly words = [''];
  private readonly numbers = new Map([['', LEFT_OUT]]);
  private readonly spellings = new RememberedWords((spelling) => this.numberOf(normalised(spelling)));
  /** The words of one vacancy after the other, each once: twice its number, plus 1 if it is in the title. */
  private entries = new Uint32Array(SOME_ENTRIES);
  private length = 0;
  /** The vacancies, counted from 0 in the block, and where the entries of each end. */
  private readonly vacancies: number[] = [];
  private readonly ends: number[] = [];
  /** For each word the last vacancy that has it, counted from 1 in the order in which they were added. */
  private readonly lastIn = [0];

  constructor(private readonly block: number) {}

  /**
   * Adds a vacancy; those of the block come in the order of their numbers.
   * @param rest all that is searched besides the title
   */
  add(number: number, title: string, rest: string): void {
    const vacancy = number - this.block * BLOCK_SIZE;
    if (vacancy < 0 || vacancy >= BLOCK_SIZE || vacancy <= (this.vacancies.at(-1) ?? -1))
      throw new RangeError(`expected the next number of block ${this.block}, got ${number}`);
    const place = this.vacancies.push(vacancy);
    let before = LEFT_OUT;
    eachWord(title, this.spellings, (word) => {
      if (word === LEFT_OUT) return;
      this.enter(word, 1, place);
      if (before !== LEFT_OUT) this.enter(this.numberOf(pairOf(this.words[before]!, this.words[word]!)), 1, place);
      before = word;
    });
    eachWord(rest, this.spellings, (word) => {
      if (word !== LEFT_OUT) this.enter(word, 0, place);
    });
    this.ends.push(this.length);
  }

  /** The rows of the stored index. */
  *rows(): Generator<WordBlock, void, undefined> {
    const anywhere = this.vacanciesByWord(0);
    const title = this.vacanciesByWord(1);
    for (let number = LEFT_OUT + 1; number < this.words.length; number++) {
      const inTitle = title(number);
      yield {
        word: this.words[number]!,
        block: this.block,
        title: inTitle.length > 0 ? encode(inTitle) : null,
        anywhere: encode(anywhere(number)),
      };
    }
  }

  private numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.numbers.set(word, number);
      this.lastIn.push(0);
    }
    return number;
  }

  private enter(word: number, inTitle: 0 | 1, place: number): void {
    if (this.lastIn[word] === place) return;
    this.lastIn[word] = place;
    if (this.length === this.entries.length) {
      const longer = new Uint32Array(2 * this.length);
      longer.set(this.entries);
      this.entries = longer;
    }
    this.entries[this.length++] = 2 * word + inTitle;
  }

  /** Sorts the entries by their word, by counting: the vacancies of each word, in ascending order. */
  private vacanciesByWord(leastInTitle: 0 | 1): (word: number) => Uint16Array {
    const { entries, length, ends, vacancies } = this;
    const next = new Uint32Array(this.words.length + 1);
    for (let i = 0; i < length; i++) if ((entries[i]! & 1) >= leastInTitle) next[(entries[i]! >>> 1) + 1]!++;
    for (let word = 1; word < next.length; word++) next[word]! += next[word - 1]!;
    const starts = next.slice();
    const sorted = new Uint16Array(starts.at(-1)!);
    let i = 0;
    for (const [place, vacancy] of vacancies.entries())
      for (const end = ends[place]!; i < end; i++)
        if ((entries[i]! & 1) >= leastInTitle) sorted[next[entries[i]! >>> 1]!++] = vacancy;
    return (word) => sorted.subarray(starts[word], starts[word + 1]);
  }
}
