import { PhraseIndex } from './phrase-index.js';
import { WORDS } from './vocabulary/vocabulary.data.js';

/** How a report of an event or a notice speaks. */
const INDEX = new PhraseIndex(WORDS.newsWords.map((phrase): [string, true] => [phrase, true]));

/** Hits that any text may have, and words that may have one more: people say things in a day at work, at some hour. */
const FREE_HITS = 0.5;
const FREE_WORDS = 150;
/** Share of such words, beyond the free ones, from which a text is news and nothing else: one word in forty. */
const WHOLLY_NEWS = 0.025;

/**
 * How far a text reports an event or gives a notice, 0 to 1, by its words.
 * @param stems of title and text
 */
export function newsShare(stems: readonly string[]): number {
  const hits = INDEX.hits(stems).length - FREE_HITS - stems.length / FREE_WORDS;
  return hits > 0 ? Math.min(1, hits / stems.length / WHOLLY_NEWS) : 0;
}
