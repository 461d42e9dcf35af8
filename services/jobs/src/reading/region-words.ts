import { REGION_NAMES } from '../gazetteer/region-names.js';
import { CODES_LIKE_WORDS, JOINING_CODES } from './no-place-words.js';
import { sideBySide, type TypedQuery } from './typed-words.js';

const CODE_OF_NAME = new Map(Object.entries(REGION_NAMES).map(([code, name]) => [name.toLowerCase(), code]));
CODE_OF_NAME.set('virgin islands', 'VI');

/** Words in the longest name of a state. */
const LONGEST_NAME = 3;

/** A state in a query. */
export interface RegionWords {
  from: number;
  to: number;
  /** The postal code. */
  code: string;
  /** Whether it is written out. */
  isName: boolean;
}

function nameAt({ words }: TypedQuery, from: number): RegionWords | null {
  for (let to = Math.min(from + LONGEST_NAME, words.length); to > from; to--) {
    if (!sideBySide(words, from, to)) continue;
    const name = words.slice(from, to).map(({ lower }) => lower);
    const code = CODE_OF_NAME.get(name.join(' '));
    if (code) return { from, to, code, isName: true };
  }
  return null;
}

/** A state that stands at a word, by its name or its code, whatever the letters. */
export function regionAt(query: TypedQuery, from: number): RegionWords | null {
  const word = query.words[from];
  if (!word || word.kept) return null;
  const code = word.raw.replaceAll('.', '').toUpperCase();
  return code.length === 2 && REGION_NAMES[code] ? { from, to: from + 1, code, isName: false } : nameAt(query, from);
}

/** Whether a code that is also a word says so by capitals or a comma; in a query that is all capitals these say nothing. */
export function isMeant({ text, words }: TypedQuery, { from, to, isName }: RegionWords): boolean {
  const { raw, lower, gap } = words[from]!;
  if (isName || !CODES_LIKE_WORDS.has(lower)) return true;
  if (JOINING_CODES.has(lower) && to < words.length) return false;
  const shouted = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  return gap === 'COMMA' || (raw === raw.toUpperCase() && !shouted);
}
