import { stem } from '@heartland/shared/relevance/words';
import { RememberedWords } from './remembered-words.js';
import { nextWordStart, unitsOf, wordEnd } from './word-boundaries.js';

/** A word of a text and where it stands there, in UTF-16 units; `end` is exclusive. */
export interface MarkedWord {
  start: number;
  end: number;
  word: string;
}

/** Characters of a word that count. */
const MAX_WORD = 40;
/** UTF-16 units of a word as written that are looked at: accents may be characters of their own. */
const MAX_RAW = 2 * MAX_WORD;

/** Words that say nothing about a vacancy. "It", "us", "or" and "me" are kept: a department and two states. */
const STOP_WORDS = new Set(
  'a an and are as at be by for from has have in is of on our that the their this to was we were will with you your'.split(
    ' ',
  ),
);

const SPELLINGS: Record<string, string> = { k9s: 'k9' };

/** Words by their spelling, '' for one that is left out. */
const remembered = new RememberedWords(normalised);

/**
 * The words of a text in order, as the index knows them: stems in lower case without accents and possessives. "9-1-1" is
 * 911, "K-9" is k9, "U.S." is us and "60,000" is 60000. Stop words are left out, a long word is cut to 40 characters.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, remembered, (word) => {
    if (word !== '') words.push(word);
  });
  return words;
}

/** The words of `wordsOf` with their places. */
export function markedWords(text: string): MarkedWord[] {
  const words: MarkedWord[] = [];
  eachWord(text, remembered, (word, start, end) => {
    if (word !== '') words.push({ start, end, word });
  });
  return words;
}

/**
 * Visits what is remembered of every spelling of a text in order, with its place.
 * @param spellings makes a word of the spelling by `normalised`
 */
export function eachWord<Word>(
  text: string,
  spellings: RememberedWords<Word>,
  visit: (word: Word, start: number, end: number) => void,
): void {
  const units = unitsOf(text);
  for (let start = nextWordStart(units, 0, text.length); start < text.length;) {
    const end = wordEnd(units, start);
    visit(spellings.wordAt(text, units, start, Math.min(end, start + MAX_RAW)), start, end);
    start = nextWordStart(units, end, text.length);
  }
}

/** A string of its own: a part of a text would keep the whole text in memory. */
const copyOf = (part: string): string => part.split('').join('');

/** The word of a spelling; '' for one that is left out. */
export function normalised(spelling: string): string {
  const plain = copyOf(spelling)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ]s$/, '')
    .replace(/[^\p{L}\p{Nd}]/gu, '');
  const word = SPELLINGS[plain] ?? plain;
  return STOP_WORDS.has(word) ? '' : stem(word.slice(0, MAX_WORD).replace(/[\ud800-\udbff]$/, ''));
}
