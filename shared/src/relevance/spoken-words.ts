import { TOPIC_KEYS, TOPICS } from './vocabulary/topics.js';
import { stem, wordsOf } from './words.js';

/** The shortest word of the topics' terms by its stem. */
const SPOKEN = new Map<string, string>();
for (const topic of TOPIC_KEYS) {
  for (const word of Object.keys(TOPICS[topic].terms).flatMap(wordsOf)) {
    const known = SPOKEN.get(stem(word));
    if (known === undefined || word.length < known.length) SPOKEN.set(stem(word), word);
  }
}

/** A stem as a reader writes it; undefined for one of which no term of the vocabulary has the word. */
export function spokenWord(of: string): string | undefined {
  return SPOKEN.get(of);
}
