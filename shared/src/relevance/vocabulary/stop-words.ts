import { stemsOf } from '../words.js';
import { WORDS } from './vocabulary.data.js';

/** Words that say nothing about a job or an article, as stems. */
export const STOP_WORDS: ReadonlySet<string> = new Set(stemsOf(WORDS.stopWords.join(' ')));
