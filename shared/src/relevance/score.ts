import { gradeOf, type Grade } from './grade.js';
import {
  offerOf,
  sharedTerms,
  termProduct,
  termShare,
  topicMatch,
  topicScale,
  topicShares,
  totalOf,
  trustIn,
  type Offer,
  type TopicShares,
} from './match.js';
import { needOf, type Need } from './need.js';
import { numbersOf, type Numbers } from './numbers.js';
import type { ArticleProfile, MatchProfile, VacancyProfile } from './profile.js';
import { reasonsOf, type Reason } from './reasons.js';
import { SCORERS, type Scorer } from './scorers.js';
import { VOCABULARY_VERSION } from './vocabulary.js';

export type { Grade } from './grade.js';
export type { Reason, ReasonKind } from './reasons.js';

/** How well a vacancy and an article belong together. */
export interface Score {
  /** 0 to 1; comparable inside one `model` only. */
  score: number;
  grade: Grade;
  /** Their contributions add up to the score, to the last digit and in any order. */
  reasons: Reason[];
  model: string;
}

/** The formula and the vocabulary. */
const modelOf = ({ name }: Scorer) => `${name}+vocabulary-${VOCABULARY_VERSION}`;

/** A profile is scored against many others: its side of the formula is worked out once. */
const needs = new WeakMap<VacancyProfile, Need>();
const offers = new WeakMap<ArticleProfile, Offer>();

function remembered<K extends object, V>(memory: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  let value = memory.get(key);
  if (value === undefined) memory.set(key, (value = make(key)));
  return value;
}

function pairOf(x: MatchProfile, y: MatchProfile): [VacancyProfile, ArticleProfile] {
  if (x.kind === 'vacancy' && y.kind === 'article') return [x, y];
  if (x.kind === 'article' && y.kind === 'vacancy') return [y, x];
  throw new TypeError(`A score is for a vacancy and an article, not for two of the kind "${x.kind}".`);
}

const knownNeed = (vacancy: VacancyProfile): Need => remembered(needs, vacancy, (it) => needOf(it));

const knownOffer = (article: ArticleProfile): Offer => remembered(offers, article, ({ topics }) => offerOf(topics));

/**
 * Scores a vacancy and an article, in either order. Profiles are taken as they are when first seen: do not change one.
 * @throws TypeError on two profiles of one kind
 */
export function score(x: MatchProfile, y: MatchProfile): Score {
  const [vacancy, article] = pairOf(x, y);
  const [need, offer, trust] = [knownNeed(vacancy), knownOffer(article), trustIn(vacancy)];
  const terms = termShare(termProduct(vacancy.terms, article.terms), trust);
  const shares = topicShares(need, numbersOf(offer.topics), topicScale(need, offer, trust));
  return explained(vacancy, totalOf(topicMatch(need, offer, trust), terms), shares, numbersOf(article.terms));
}

/** A score with its reasons: what the topics do not share of it is that of the words. @param terms the article's */
export function explained(
  vacancy: VacancyProfile,
  score: number,
  shares: TopicShares,
  terms: Numbers,
  scorer: Scorer = SCORERS.current,
): Score {
  const reasons = reasonsOf(vacancy, shares, score, sharedTerms(vacancy.terms, terms));
  return { score, grade: gradeOf(score), reasons, model: modelOf(scorer) };
}

/**
 * The number of `score` without the reasons, in a tenth of the time.
 * @throws TypeError on two profiles of one kind
 */
export function scoreValue(x: MatchProfile, y: MatchProfile): number {
  const [vacancy, article] = pairOf(x, y);
  const trust = trustIn(vacancy);
  const terms = termShare(termProduct(vacancy.terms, article.terms), trust);
  return totalOf(topicMatch(knownNeed(vacancy), knownOffer(article), trust), terms);
}
