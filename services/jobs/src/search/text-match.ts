import { Bitmap, type ReadonlyBitmap } from '../vacancy-index/bitmap.js';
import type { Member } from '../vacancy-index/criteria.js';
import type { TextQuery } from '../word-index/text-query.js';
import type { NormalFilter } from './vacancy-filter.js';
import type { WordHits, Words } from './words.js';

/** Words that stand for a typed one that no vacancy has. */
const MAX_CORRECTIONS = 3;
/** What a word of middling rarity counts, and what two typed neighbours do that are neighbours in a title too. */
const MIDDLING = 100;
const NEIGHBOURS = 50;

/** A typed word that was taken for others. */
export interface Correction {
  typed: string;
  taken: string[];
}

/** The vacancies that have the words of a filter, and how well their titles fit them. */
export class TextMatch {
  /** By the member of the filter that asks for words. */
  readonly conditions = new Map<Member, ReadonlyBitmap>();
  /** False when a phrase was looked for in a part of the vacancies that have its words. */
  isExact = true;
  readonly corrections: Correction[] = [];
  /** The vacancies that have a word, or a pair of neighbours, in their title, and what that counts. */
  readonly titleHits: { title: ReadonlyBitmap; weight: number }[] = [];
  private totalWeight = 0;

  /** What a hit in the title counts, for each word in order and for each pair of neighbours: whole numbers. */
  get weights(): number[] {
    return this.titleHits.map(({ weight }) => weight);
  }

  /** Share of the text, weighted by the rarity of its words, that is in the title: 0 to 100. */
  score(number: number): number {
    return this.scoreOf(this.titleHits.filter(({ title }) => title.has(number)).map(({ weight }) => weight));
  }

  /** The score of a title with words of these weights. */
  scoreOf(weights: readonly number[]): number {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return this.totalWeight === 0 ? 0 : Math.round((100 * sum) / this.totalWeight);
  }

  /** Lets a hit in the title count. */
  weigh(title: ReadonlyBitmap, weight: number): void {
    this.titleHits.push({ title, weight });
    this.totalWeight += weight;
  }
}

/**
 * Finds the vacancies that have the words of a filter. One statement, two when a word is misspelt.
 * @param weights those that an earlier page was ordered by: words grow rarer or more common while others write
 */
export async function matchText(
  { text, titleText, roleWords }: NormalFilter,
  words: Words,
  weights: readonly number[] = [],
): Promise<TextMatch> {
  const match = new TextMatch();
  if (!text && !titleText && roleWords.length === 0) return match;
  const typed = [...roleWords, ...(text?.words ?? []), ...(text?.phrases.flat() ?? [])];
  const neighbours = typed.slice(1).map((word, i) => `${typed[i]!} ${word}`);
  const found = await words.hits([...typed, ...neighbours, ...wordsOf(text), ...wordsOf(titleText)]);
  await correct([...wordsOf(text, 'wanted'), ...wordsOf(titleText, 'wanted')], found, words, match);

  if (text) match.conditions.set('text', await matching(text, found, 'anywhere', words, match));
  if (titleText) match.conditions.set('titleText', await matching(titleText, found, 'title', words, match));
  const hits = [
    ...distinct(typed).map((word) => ({ ...found.get(word)!, weight: rarity(found.get(word)!, words.size) })),
    ...distinct(neighbours).map((pair) => ({ ...found.get(pair)!, weight: NEIGHBOURS })),
  ];
  for (const [i, { title, weight }] of hits.entries()) match.weigh(title, weights[i] ?? weight);
  return match;
}

/** Inverse document frequency, so that a rare word decides; at least a little, so that common ones still order. */
function rarity({ anywhere }: WordHits, size: number): number {
  return Math.round(MIDDLING * Math.max(0.1, Math.log10((size + 1) / (anywhere.count() + 1))));
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

function wordsOf(query: TextQuery | null, which: 'all' | 'wanted' = 'all'): string[] {
  if (!query) return [];
  const wanted = [...query.words, ...query.phrases.flat()];
  return which === 'wanted' ? wanted : [...wanted, ...query.excludedWords, ...query.excludedPhrases.flat()];
}

/** Gives words that no vacancy has the hits of the words they were probably meant to be. */
async function correct(wanted: string[], found: Map<string, WordHits>, words: Words, match: TextMatch) {
  const unknown = distinct(wanted).filter((word) => found.get(word)!.anywhere.isEmpty);
  const corrections = await Promise.all(
    unknown.map(async (typed) => ({ typed, taken: (await words.nearest(typed)).slice(0, MAX_CORRECTIONS) })),
  );
  const meant = corrections.filter(({ taken }) => taken.length > 0);
  if (meant.length === 0) return;
  const hits = await words.hits(meant.flatMap(({ taken }) => taken));
  for (const { typed, taken } of meant) {
    const all = { title: new Bitmap(), anywhere: new Bitmap() };
    for (const word of taken) {
      all.title.or(hits.get(word)!.title);
      all.anywhere.or(hits.get(word)!.anywhere);
    }
    found.set(typed, all);
  }
  match.corrections.push(...meant);
}

async function matching(
  query: TextQuery,
  found: Map<string, WordHits>,
  field: 'title' | 'anywhere',
  words: Words,
  match: TextMatch,
): Promise<Bitmap> {
  const having = (all: readonly string[]) => {
    const [first, ...rest] = all.map((word) => found.get(word)![field]);
    const both = first?.clone() ?? words.all().clone();
    for (const bitmap of rest) both.and(bitmap);
    return both;
  };
  const result = having([...query.words, ...query.phrases.flat()]);
  for (const word of query.excludedWords) result.andNot(found.get(word)![field]);
  for (const phrase of query.phrases) {
    const { numbers, unread } = await words.havingPhrase(phrase, result, field);
    result.and(numbers);
    match.isExact &&= unread.isEmpty;
  }
  for (const phrase of query.excludedPhrases) {
    const { numbers, unread } = await words.havingPhrase(phrase, result.clone().and(having(phrase)), field);
    result.andNot(numbers).andNot(unread);
    match.isExact &&= unread.isEmpty;
  }
  return result;
}
