import { gradeOf } from './grade.js';
import { emphasized, offerOf, sharedTerms, termShare, topicScale, totalOf, type Offer } from './match.js';
import { numbersOf } from './numbers.js';
import type { ArticleProfile } from './profile.js';
import { likenessReasons } from './reasons.js';
import type { Score } from './score.js';
import { topicRarity, VOCABULARY_VERSION } from './vocabulary.js';

/*
 * What a reader of an article needs is more of what it is about: the need of an article is its own offer. So two articles
 * are matched as a vacancy and an article are, offer against offer, and either side may ask. Sums are made of whole
 * numbers, which are the same in any order: a score is the same from either side, to the last digit.
 */

/** The formula and the vocabulary; not comparable with scores of vacancies. */
const MODEL = `likeness-2+vocabulary-${VOCABULARY_VERSION}`;

/** Articles of ours are about police work: they are trusted as a vacancy with a known role is. */
const TRUST = 1;

/** Units of a topic's weight, of the square of its rarity, and of a word's weight. */
const WEIGHT = 10_000;
const RARITY = 1_000;
const TERM = 1_000;

type Weights = Readonly<Record<string, number>>;
type Length = Pick<Offer, 'length'>;

/** A topic's weight in whole units. */
export const topicUnits = (weight: number): number => Math.round(emphasized(weight) * WEIGHT);
/** A word's weight in whole units. */
export const termUnits = (weight: number): number => Math.round(weight * TERM);

/** What each unit of a topic of another article is worth to one with these topics. */
export function topicFactors(topics: Weights): Map<string, number> {
  const factor = (topic: string, weight: number) =>
    topicUnits(weight) * Math.round((topicRarity[topic] ?? 0) ** 2 * RARITY);
  return new Map(Object.entries(topics).map(([topic, weight]) => [topic, factor(topic, weight)]));
}

/** What each unit of a word of another article is worth to one with these words. */
export function termFactors(terms: Weights): Map<string, number> {
  return new Map(Object.entries(terms).map(([term, weight]) => [term, termUnits(weight)]));
}

const topicShare = (product: number, a: Length, b: Length): number =>
  (product / (WEIGHT * WEIGHT * RARITY)) * topicScale(a, b, TRUST);

/** The score of two articles, 0 to 1. @param topics and @param terms sums of units times factors */
export function likenessScore(a: Length, b: Length, topics: number, terms: number): number {
  return totalOf(topicShare(topics, a, b), termShare(terms / (TERM * TERM), TRUST));
}

/** The same with its reasons. */
export function likeness(
  a: Pick<ArticleProfile, 'topics' | 'terms'>,
  b: Pick<ArticleProfile, 'topics' | 'terms'>,
): Score {
  const [ofA, ofB] = [offerOf(a.topics), offerOf(b.topics)];
  const topics = [...topicFactors(a.topics)].map(([topic, factor]) => ({
    topic,
    product: factor * topicUnits(b.topics[topic] ?? 0),
  }));
  const terms = [...termFactors(a.terms)].map(([term, factor]) =>
    Object.hasOwn(b.terms, term) ? factor * termUnits(b.terms[term]!) : 0,
  );
  const score = likenessScore(ofA, ofB, sumOf(topics.map(({ product }) => product)), sumOf(terms));
  const evidence = topics.map(({ topic, product }) => ({ topic, contribution: topicShare(product, ofA, ofB) }));
  const reasons = likenessReasons(evidence, score, sharedTerms(a.terms, numbersOf(b.terms)));
  return { score, grade: gradeOf(score), reasons, model: MODEL };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
