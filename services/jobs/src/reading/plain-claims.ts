import { PhraseIndex } from '@heartland/shared/relevance/phrase-index';
import { PLAIN_PHRASES } from './plain-phrases.js';
import type { Claim } from './reading.js';
import type { StemLine } from './stem-line.js';

const PLAIN = new PhraseIndex(PLAIN_PHRASES);

/** Settings, kinds of agencies, of employment and of arrangements, and phrases that stay text. */
export function plainClaims(line: StemLine): Claim[] {
  return line.hits(PLAIN).map(({ from, to, value }) => ({ from, to, weight: to - from, meaning: value }));
}
