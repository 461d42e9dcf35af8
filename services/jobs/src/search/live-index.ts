import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import type { Words } from './words.js';

/** The index of vacancies and the index of their words, both up to date. */
export interface LiveIndex {
  index: VacancyIndex;
  words: Words;
}
