import { withoutSignal } from '@heartland/shared/cancellation';
import { Bitmap, type ReadonlyBitmap } from '../vacancy-index/bitmap.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import { KeptWords } from './kept-words.js';
import { pairOf, Postings } from './postings.js';
import { Spelling } from './spelling.js';
import type { WordIndexRepository } from './word-index.repository.js';
import type { VacancyTextRepository } from './vacancy-text.repository.js';
import { wordsOf } from './words.js';

/** The vacancies that have a word: in their title, and anywhere. */
export interface WordHits {
  title: ReadonlyBitmap;
  anywhere: ReadonlyBitmap;
}

/** Vacancies whose texts are read and taken apart at a time: some 10 ms of work. */
const TEXTS_AT_A_TIME = 250;
/** Unless told otherwise; their words take some 10 MB. */
const MERGE_FROM = 8_000;
/** Vacancies in which a phrase is looked for, the newest first. */
const MAX_PHRASE_CANDIDATES = 10_000;

interface Repositories {
  words: WordIndexRepository;
  texts: VacancyTextRepository;
}

/**
 * The words of all vacancies: those stored for most of them, and in memory those of vacancies that were written since.
 * A stored word is never asked about a vacancy that was written after it.
 */
export class LiveWords {
  /** What the stored words are true for. */
  private generation = -1;
  /** Vacancies that the stored words are not true for. */
  private changed = new Bitmap();
  /** The words of those of them that were read. */
  private recent = new Postings();
  /** Stored words that were asked for lately. */
  private kept = new KeptWords();
  /** Those that were not read yet. */
  private readonly unread = new Set<number>();
  private reading: Promise<void> = Promise.resolve();
  private storedTitleWords: Promise<string[]> | null = null;
  /** Dropped when texts were read: new titles have new words. */
  private spelling: Spelling | null = null;
  private merging = false;

  /** @param mergeFrom changed vacancies that are kept in memory before they are folded into the stored words */
  constructor(
    private readonly repositories: () => Promise<Repositories>,
    private readonly onError: (error: unknown) => void,
    private readonly mergeFrom = MERGE_FROM,
  ) {}

  /**
   * Takes note of vacancies that were written.
   * @param seen text of the snapshot that has seen them
   */
  async take(numbers: readonly number[], generation: number, seen: string): Promise<void> {
    this.note(numbers);
    if (generation !== this.generation) await this.follow();
    if (this.changed.count() >= this.mergeFrom) void withoutSignal(() => this.merge(seen)).catch(this.onError);
  }

  /** The hits of words and of pairs of neighbours in titles; one statement. */
  async hits(words: readonly string[]): Promise<Map<string, WordHits>> {
    await this.readUnread();
    const distinct = [...new Set(words)];
    if (this.changed.isEmpty) return this.storedSets(distinct, this.generation);
    // Taken before the stored words are read: they may be of a later generation, but never of an earlier one.
    const known = this.changed.clone();
    for (const number of this.unread) if (!this.recent.has(number)) known.remove(number);
    const recent = distinct.map((word) => ({
      title: this.recent.titleBitmap(word),
      anywhere: this.recent.anywhereBitmap(word),
    }));
    const stored = await this.storedSets(distinct, this.generation);
    return new Map(
      distinct.map((word, i) => {
        const { title, anywhere } = stored.get(word)!;
        const now = (then: ReadonlyBitmap, late: Bitmap) => then.clone().andNot(known).or(late);
        return [word, { title: now(title, recent[i]!.title), anywhere: now(anywhere, recent[i]!.anywhere) }];
      }),
    );
  }

  /** What is stored for the words, of the generation or of a later one. */
  private async storedSets(words: readonly string[], generation: number): Promise<Map<string, WordHits>> {
    const sets = new Map<string, WordHits>();
    for (const word of words) {
      const kept = this.kept.get(word, generation);
      if (kept) sets.set(word, kept);
    }
    const missing = words.filter((word) => !sets.has(word));
    if (missing.length === 0) return sets;
    const read = await (await this.repositories()).words.postingsOf(missing);
    for (const [word, found] of read.sets) {
      sets.set(word, found);
      if (read.generation === generation) this.kept.keep(word, found, generation);
    }
    return sets;
  }

  /**
   * Those of the candidates that have the words one after the other. Pairs in titles are known; other texts are read,
   * of the newest candidates. `unread` are those in which the phrase was not looked for.
   */
  async havingPhrase(phrase: readonly string[], candidates: ReadonlyBitmap, field: keyof WordHits) {
    const pair = phrase.length === 2 ? pairOf(phrase[0]!, phrase[1]!) : null;
    const found = pair === null ? new Bitmap() : (await this.hits([pair])).get(pair)!.title.clone().and(candidates);
    if (pair !== null && field === 'title') return { numbers: found, unread: new Bitmap() };
    const open = candidates.clone().andNot(found);
    const { texts } = await this.repositories();
    const newest = open.toArray().slice(-MAX_PHRASE_CANDIDATES);
    if (newest.length > 0) found.or(Bitmap.of(await texts.havingPhrase(phrase, newest, field === 'title')));
    return { numbers: found, unread: open.andNot(Bitmap.of(newest)) };
  }

  /** Words of titles and agencies that a misspelt word may have been meant to be. */
  async nearest(word: string, index: VacancyIndex): Promise<string[]> {
    this.storedTitleWords ??= withoutSignal(async () => (await this.repositories()).texts.titleWords()).catch(
      (error: unknown) => {
        this.storedTitleWords = null;
        throw error;
      },
    );
    const stored = await this.storedTitleWords;
    this.spelling ??= this.spellingOf(stored, index);
    return this.spelling.nearest(word);
  }

  /** Forgets everything: the database is another one. */
  reset(): void {
    this.generation = -1;
    this.changed = new Bitmap();
    this.recent = new Postings();
    this.unread.clear();
    // Another database may have come to the same generation with other words.
    this.kept = new KeptWords();
    this.storedTitleWords = null;
    this.spelling = null;
  }

  private note(numbers: readonly number[]): void {
    for (const number of numbers) {
      this.changed.add(number);
      this.unread.add(number);
    }
  }

  /** The stored words were renewed: what they are true for now need not be kept in memory any more. */
  private async follow(): Promise<void> {
    const { words, texts } = await this.repositories();
    const state = await words.state();
    const numbers = await texts.writtenSince(state.seen);
    const still = Bitmap.of(numbers);
    for (const number of this.changed.toArray()) {
      if (still.has(number)) continue;
      this.recent.remove(number);
      this.unread.delete(number);
    }
    for (const number of numbers) if (!this.recent.has(number)) this.unread.add(number);
    this.changed = still;
    this.storedTitleWords = null;
    this.spelling = null;
    this.generation = state.generation;
  }

  /** Reads the texts of all that was noted before the call; those who wait together share the work. */
  private readUnread(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => withoutSignal(() => this.readNow()));
    return this.reading;
  }

  private async readNow(): Promise<void> {
    const { texts } = await this.repositories();
    for (const numbers of portionsOf([...this.unread])) await this.readPortion(numbers, texts);
  }

  private async readPortion(numbers: readonly number[], texts: VacancyTextRepository): Promise<void> {
    // Taken off the list first: what is written while the texts are read is put on it again.
    for (const number of numbers) this.unread.delete(number);
    try {
      for (const { number, title, rest } of await texts.of(numbers)) {
        // Unless the stored words became true for it meanwhile.
        if (this.changed.has(number)) this.recent.add(number, wordsOf(title), rest.flatMap(wordsOf));
      }
      this.spelling = null;
    } catch (error) {
      for (const number of numbers) this.unread.add(number);
      throw error;
    }
  }

  private async merge(seen: string): Promise<void> {
    if (this.merging) return;
    this.merging = true;
    try {
      const { generation: since, changed: numbers, recent: postings } = this;
      await this.readUnread();
      await (await this.repositories()).words.merge({ since, seen, numbers: numbers.clone(), postings });
    } finally {
      this.merging = false;
    }
  }

  private spellingOf(stored: readonly string[], index: VacancyIndex): Spelling {
    const counts = new Map<string, number>();
    const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { name } of index.agencies.all()) wordsOf(name).forEach(count);
    stored.forEach(count);
    for (const word of this.recent.words()) if (!word.includes(' ')) count(word);
    return new Spelling([...counts].map(([word, frequency]) => ({ word, frequency })));
  }
}

function* portionsOf(numbers: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < numbers.length; from += TEXTS_AT_A_TIME) yield numbers.slice(from, from + TEXTS_AT_A_TIME);
}
