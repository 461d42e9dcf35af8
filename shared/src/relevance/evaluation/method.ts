import type { Grade } from '../grade.js';
import type { JudgedVacancy } from './judged-set.js';

/** How many articles a page shows beside a vacancy. */
export const SLOTS = 3;

/** The answer of a method for one vacancy: ids of articles. */
export interface Answer {
  /** As far as the method ranks at all, best first. */
  ranked: string[];
  /** What a page would show: at most `SLOTS`. */
  shown: string[];
  /** What the method itself says of each that is shown, where it does. */
  promised?: Grade[];
}

/** One way to find the articles for a vacancy. */
export interface Method {
  /** In the JSON output. */
  key: string;
  /** In the table. */
  name: string;
  answer(vacancy: JudgedVacancy): Promise<Answer> | Answer;
}
