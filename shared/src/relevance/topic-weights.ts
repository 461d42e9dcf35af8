import { PhraseIndex } from './phrase-index.js';
import { TOPIC_KEYS, TOPICS, type TopicKey } from './vocabulary/topics.js';
import { WORDS } from './vocabulary/vocabulary.data.js';
import { stemsOf } from './words.js';

/** How much of each topic a text has: from 0 (nothing, left out) to 1 (nothing else). */
export type TopicWeights = Partial<Record<TopicKey, number>>;

/*
 * The constants below were chosen on the 37 judged vacancies by nDCG@3 from a plateau, not from its peak; the share of
 * the project's own articles whose first topic is the editor's is beside it.
 */
/**
 * Sum of weighted hits at which a topic has half its weight. 4 gave .846, 6 .855, 8 .860, 12 .862 (means of a grid).
 */
const HALF_WEIGHT = 8;
/** A hit in the title counts as so many. 2: .864, 3: .865, 4: .863. */
const TITLE_HITS = 2;
/** Hits of one phrase that count: a press release that says "sheriff" nine times is not three times about sheriffs. */
const MAX_HITS = 3;
/**
 * Words of a text that keeps its plain weight; the hits of one that is n times as long are divided by the root of n,
 * since a whole article has ten times the chance hits of an abstract. nDCG@3 (own | development set): 80 gave .842 | .902,
 * 120 .849 | .901, 150 .854 | .901 with two places in a hundred more wrong.
 */
const PLAIN_LENGTH = 120;

interface Term {
  topic: TopicKey;
  weight: number;
}

/** The terms of all topics: in one topic no two differ by inflection alone. */
function allTerms(): [phrase: string, term: Term][] {
  return TOPIC_KEYS.flatMap((topic) =>
    Object.entries(TOPICS[topic].terms).map(([phrase, weight]): [string, Term] => [phrase, { topic, weight }]),
  );
}

const INDEX = new PhraseIndex(allTerms());

/** Weighted hits by topic: each phrase counts at most `maxHits` times. */
function weightedHits(stems: readonly string[], maxHits: number): Map<TopicKey, number> {
  const counts = new Map<Term, number>();
  for (const { value } of INDEX.hits(stems)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sums = new Map<TopicKey, number>();
  for (const [{ topic, weight }, count] of counts) {
    sums.set(topic, (sums.get(topic) ?? 0) + weight * Math.min(count, maxHits));
  }
  return sums;
}

/** Words of which every text about police work has one. */
const POLICE_WORDS = new Set(WORDS.policeWords.flatMap(stemsOf));
/** What is left of the weights of any other text: gossip in a diner is not about living where you police. */
const WITHOUT_POLICE = 0.25;

/**
 * The topics of a text by its words.
 * @param title stems of the title, as `text` in the order of the words
 */
export function topicWeights(title: readonly string[], text: readonly string[]): TopicWeights {
  const isPolice = (stem: string) => POLICE_WORDS.has(stem);
  const share = title.some(isPolice) || text.some(isPolice) ? 1 : WITHOUT_POLICE;
  const inTitle = weightedHits(title, 1);
  const inBody = weightedHits(text, MAX_HITS);
  const shrink = 1 / Math.sqrt(Math.max(1, text.length / PLAIN_LENGTH));
  const weights: TopicWeights = {};
  for (const topic of TOPIC_KEYS) {
    const sum = TITLE_HITS * (inTitle.get(topic) ?? 0) + shrink * (inBody.get(topic) ?? 0);
    if (sum > 0) weights[topic] = (share * sum) / (sum + HALF_WEIGHT);
  }
  return weights;
}
