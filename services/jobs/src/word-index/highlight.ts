import { markedWords } from './words.js';

/** Where a text has what was searched for. */
export interface HighlightedField {
  field: string;
  /** HTML: escaped text with `<mark>` around what was found, and no other element; "…" where it was cut. */
  snippet: string;
}

/** Characters of a snippet, more or less; a text that is not longer is shown whole. */
const SNIPPET = 200;

/** A stretch of the text that was found, in UTF-16 units; `end` is exclusive. */
interface Hit {
  start: number;
  end: number;
  /** The word or phrase that it was found for. */
  sought: string;
}

/**
 * The text with the words and phrases in `<mark>`; of a longer text the stretch of some 200 characters with the most
 * different ones.
 * @param words stems, as `wordsOf` gives them
 * @returns null when the text has none of them
 */
export function highlight(
  field: string,
  text: string,
  words: readonly string[],
  phrases: readonly (readonly string[])[],
): HighlightedField | null {
  const hits = hitsOf(text, words, phrases);
  if (hits.length === 0) return null;
  const { start, end } = text.length <= SNIPPET ? { start: 0, end: text.length } : bestStretch(text, hits);
  let html = start > 0 ? '…' : '';
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    html += `${inHtml(text.slice(at, hit.start))}<mark>${inHtml(text.slice(hit.start, hit.end))}</mark>`;
    at = hit.end;
  }
  return { field, snippet: html + inHtml(text.slice(at, end)) + (end < text.length ? '…' : '') };
}

/** In the order of the text, the longer first where two begin at the same word. */
function hitsOf(text: string, words: readonly string[], phrases: readonly (readonly string[])[]): Hit[] {
  const soughtWords = new Set(words);
  const marked = markedWords(text);
  const hits: Hit[] = [];
  for (const [i, { start, end, word }] of marked.entries()) {
    for (const phrase of phrases) {
      if (phrase[0] !== word || !phrase.every((next, j) => marked[i + j]?.word === next)) continue;
      hits.push({ start, end: marked[i + phrase.length - 1]!.end, sought: phrase.join(' ') });
    }
    if (soughtWords.has(word)) hits.push({ start, end, sought: word });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first of the stretches with the most different words and phrases, cut between words. */
function bestStretch(text: string, hits: readonly Hit[]): { start: number; end: number } {
  let best = [hits[0]!];
  let most = 0;
  let first = 0;
  const counts = new Map<string, number>();
  for (const [last, hit] of hits.entries()) {
    counts.set(hit.sought, (counts.get(hit.sought) ?? 0) + 1);
    for (; first < last && hit.end - hits[first]!.start > SNIPPET; first++) {
      const { sought } = hits[first]!;
      if (counts.get(sought) === 1) counts.delete(sought);
      else counts.set(sought, counts.get(sought)! - 1);
    }
    if (counts.size > most) {
      most = counts.size;
      best = hits.slice(first, last + 1);
    }
  }
  return around(text, best[0]!.start, Math.max(...best.map(({ end }) => end)));
}

/** What is found with some of the text before it and more after it. */
function around(text: string, from: number, to: number): { start: number; end: number } {
  const before = Math.floor(Math.max(0, SNIPPET - (to - from)) / 3);
  let start = Math.max(0, Math.min(from - before, text.length - SNIPPET));
  while (start > 0 && start < from && !isBlank(text[start - 1]!)) start++;
  let end = Math.min(text.length, Math.max(to, start + SNIPPET));
  while (end < text.length && end > to && !isBlank(text[end]!)) end--;
  return { start, end };
}

const isBlank = (character: string): boolean => /\s/.test(character);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Line breaks and runs of blanks become one blank. */
function inHtml(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
