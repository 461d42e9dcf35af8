import type { DataSource } from 'typeorm';
import { Suggestions } from '../suggest/suggestions.js';
import { TitleRepository } from '../suggest/title.repository.js';
import { VacancyIndexSync } from '../vacancy-index/vacancy-index-sync.js';
import { VacancyIndexRepository } from '../vacancy-index/vacancy-index.repository.js';
import { LiveWords } from '../word-index/live-words.js';
import { VacancyTextRepository } from '../word-index/vacancy-text.repository.js';
import { WordIndexRepository } from '../word-index/word-index.repository.js';
import type { LiveIndex } from './live-index.js';
import { Words } from './words.js';

/** The search of one process: its index of vacancies and of their words, kept equal to the database. */
export class VacancySearch {
  private readonly words: LiveWords;
  private readonly sync: VacancyIndexSync;
  readonly suggestions: Suggestions;

  /** @param mergeFrom see `LiveWords` */
  constructor(connection: () => Promise<DataSource>, onError: (error: unknown) => void, mergeFrom?: number) {
    this.words = new LiveWords(
      async () => {
        const dataSource = await connection();
        return { words: new WordIndexRepository(dataSource), texts: new VacancyTextRepository(dataSource) };
      },
      onError,
      mergeFrom,
    );
    this.sync = new VacancyIndexSync(
      async () => new VacancyIndexRepository(await connection()),
      (numbers, generation, seen) => this.words.take(numbers, generation, seen),
      () => this.words.reset(),
    );
    this.suggestions = new Suggestions(async () => new TitleRepository(await connection()), onError);
  }

  /** Reads what the first questions need, so that no reader waits for it. @returns when lists can be answered */
  async prepare(now: Date): Promise<void> {
    this.suggestions.prepare(await this.sync.current(), now);
  }

  /** The index with everything in it that was committed before the call. */
  async current(): Promise<LiveIndex> {
    const index = await this.sync.current();
    return { index, words: new Words(this.words, index) };
  }
}
