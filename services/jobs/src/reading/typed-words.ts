import { stem, stemsOf } from '@heartland/shared/relevance/words';

/** How much of a query is read, in UTF-16 units; more than anybody types. */
const READ_AT_MOST = 500;

/** A word as typed, with its place in the text. */
export interface TypedWord {
  raw: string;
  lower: string;
  /** More than one for "full-time", none for what is kept as typed. */
  stems: readonly string[];
  start: number;
  end: number;
  /** Quoted or excluded: never interpreted. */
  kept: boolean;
  /** What stands between the word before and this one. */
  gap: 'BLANK' | 'COMMA' | 'BREAK';
}

/** A query, cut into words. */
export interface TypedQuery {
  text: string;
  words: readonly TypedWord[];
}

/** Quoted phrases, which an open quote extends to the end, and -exclusions, then amounts, then words. */
const WORDS =
  /((?:(?<!\S)-)?["“”][^"“”]*(?:["“”]|$)|(?<!\S)-[^\s"“”-]\S*)|\$?\d{1,3}(?:,\d{3})+(?:\.\d+)?k?\+?|united\s+states|\$?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.&-](?=[\p{L}\p{N}]))*\+?/giu;

function gapOf(between: string): TypedWord['gap'] {
  if (between.trim() === '' || between.trim() === '.') return 'BLANK';
  return between.trim() === ',' ? 'COMMA' : 'BREAK';
}

/** The last blank lets "US" stand for a word, as at the end of a sentence. */
const wordStems = (lower: string, raw: string) =>
  /^[a-z]+$/.test(lower) && raw !== 'US' ? [stem(lower)] : stemsOf(raw + ' ');

/** Cuts a query into words; what is beyond 500 characters is dropped. */
export function typedQuery(query: string): TypedQuery {
  const text = query.slice(0, READ_AT_MOST).replace(/[\uD800-\uDBFF]$/, '');
  let last = 0;
  const words = Array.from(text.matchAll(WORDS), ({ 0: raw, 1: kept, index: start }): TypedWord => {
    const gap = gapOf(text.slice(last, start));
    last = start + raw.length;
    const lower = raw.toLowerCase();
    return { raw, lower, stems: kept ? [] : wordStems(lower, raw), start, end: last, kept: !!kept, gap };
  });
  return { text, words };
}

/** The words from one index to before another, as typed. */
export function typed({ text, words }: TypedQuery, from: number, to: number): string {
  return text.slice(words[from]!.start, words[to - 1]!.end);
}

/** Whether words from one index to before another stand side by side, with nothing but blanks between them. */
export function sideBySide(words: readonly TypedWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]!.kept || (at > from && words[at]!.gap !== 'BLANK')) return false;
  return true;
}
