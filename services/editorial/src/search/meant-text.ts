import { editDistance } from '@heartland/shared/edit-distance';
import { languagesOf, wantedOf } from './search-text.js';
import type { SpellingRepository } from './spelling.repository.js';

/** Shorter words are like too many others. */
const MIN_LENGTH = 4;
/** From this length on two mistakes are forgiven, below it one. */
const LONG = 8;
/** Words of a text that are looked at. */
const MAX_WORDS = 32;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const mistakesIn = (word: string): number => (word.length < LONG ? 1 : 2);

/** As words of titles are kept. */
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * What a reader meant: words that no article has are taken for the nearest words of titles. One statement; two when there
 * are such words.
 */
export async function meantText(
  typed: string,
  locale: string | undefined,
  spelling: Pick<SpellingRepository, 'unknown' | 'inTitles'>,
): Promise<string> {
  const words = [...new Set(wantedOf(typed).match(WORD))].slice(0, MAX_WORDS);
  const long = words.filter((word) => word.length >= MIN_LENGTH);
  if (long.length === 0) return typed;
  const languages = languagesOf(locale);
  const unknown = await spelling.unknown(long, languages);
  if (unknown.length === 0) return typed;
  const lengths = unknown.map((word) => word.length);
  const known = await spelling.inTitles(languages, Math.min(...lengths) - 2, Math.max(...lengths) + 2);
  const meant = new Map(unknown.map((word) => [word, nearest(plain(word), known)]));
  return typed.replace(WORD, (word) => meant.get(word) ?? word);
}

/** The first of the nearest words by the alphabet; undefined when none is near enough. */
function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = mistakesIn(word) + 1;
  for (const other of known) {
    const distance = editDistance(word, other, least - 1);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
