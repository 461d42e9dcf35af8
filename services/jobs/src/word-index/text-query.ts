import { markedWords } from './words.js';

/** What a reader searches for. All words are stems as `wordsOf` gives them. */
export interface TextQuery {
  /** Words that must all be found, each once; those of `phrases` are not among them. */
  words: string[];
  /** Words that must be found one after the other; two or more each. */
  phrases: string[][];
  excludedWords: string[];
  excludedPhrases: string[][];
  /** Nothing is asked for and nothing excluded. */
  isEmpty: boolean;
  /** Something was left out because it was too long. */
  truncated: boolean;
  /** For each stem how it was typed first. */
  raw: Map<string, string>;
}

/** Words that count, those of phrases and exclusions among them. */
const MAX_WORDS = 32;
/** UTF-16 units that are read; 32 words are shorter. */
const MAX_LENGTH = 2_000;

/** A part of a query: "quoted", to its end when the quote is not closed; -excluded; or plain text. */
const PART =
  /(?<=^|\s)-(?:["“”]([^"“”]*)["“”]?|(?=[^\s"“”-])([^\s"“”]+))|["“”]([^"“”]*)["“”]?|(?:(?!(?<=\s)-)[^"“”])+|./gsu;

/** Reads what was typed: words, "phrases", -exclusions. Whatever it is, nothing in it is an error. */
export function parseTextQuery(text: string): TextQuery {
  const query: TextQuery = {
    words: [],
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    isEmpty: true,
    truncated: text.length > MAX_LENGTH,
    raw: new Map(),
  };
  let left = MAX_WORDS;
  for (const [part, excludedPhrase, excludedWord, phrase] of text.slice(0, MAX_LENGTH).matchAll(PART)) {
    const excluded = excludedPhrase ?? excludedWord;
    const inside = excluded ?? phrase ?? part;
    const marked = markedWords(inside);
    const isPhrase = part !== inside && marked.length > 1;
    const list = excluded === undefined ? query.words : query.excludedWords;
    const kept: string[] = [];
    for (const { word, start, end } of marked) {
      if (!isPhrase && (list.includes(word) || kept.includes(word))) continue;
      if (left === 0) {
        query.truncated = true;
        break;
      }
      left -= 1;
      kept.push(word);
      if (!query.raw.has(word)) query.raw.set(word, inside.slice(start, end));
    }
    if (isPhrase && kept.length > 1) (excluded === undefined ? query.phrases : query.excludedPhrases).push(kept);
    else list.push(...kept.filter((word) => !list.includes(word)));
  }
  const { words, phrases, excludedWords, excludedPhrases } = query;
  query.isEmpty = [words, phrases, excludedWords, excludedPhrases].every((list) => list.length === 0);
  return query;
}
