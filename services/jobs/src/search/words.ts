import type { ReadonlyBitmap } from '../vacancy-index/bitmap.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { LiveWords } from '../word-index/live-words.js';

export type { WordHits } from '../word-index/live-words.js';

/** What a search asks of the words of the vacancies in the index. */
export class Words {
  constructor(
    private readonly live: LiveWords,
    private readonly index: VacancyIndex,
  ) {}

  /** How many vacancies there are. */
  get size(): number {
    return this.index.present.count();
  }

  /** All vacancies. */
  all(): ReadonlyBitmap {
    return this.index.present;
  }

  hits(words: readonly string[]) {
    return this.live.hits(words);
  }

  havingPhrase(phrase: readonly string[], candidates: ReadonlyBitmap, field: 'title' | 'anywhere') {
    return this.live.havingPhrase(phrase, candidates, field);
  }

  nearest(word: string): Promise<string[]> {
    return this.live.nearest(word, this.index);
  }
}
