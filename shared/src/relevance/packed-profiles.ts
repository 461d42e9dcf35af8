import { leastScore } from './grade.js';
import { likeness, likenessScore, termFactors, termUnits, topicFactors, topicUnits } from './likeness.js';
import { emphasized, offerOf, primaryTopic, termShare, topicScale, topicShares, totalOf, trustIn } from './match.js';
import { needOf } from './need.js';
import { numbersOf } from './numbers.js';
import { Factors, grown, PackedWeights, tableOf } from './packed-weights.js';
import { bareNeed } from './profile-keys.js';
import { explained, type Score } from './score.js';
import { SCORERS, type Scorer } from './scorers.js';
import { MAX_TERMS, MAX_TOPICS, type ArticleProfile, type VacancyProfile } from './profile.js';

/** Which of the slots are to be found. */
export interface BestSlots {
  /** Slots from 0 to this one, exclusive, are looked at. */
  count: number;
  /** Of the best, so many. */
  limit: number;
  isWanted: (slot: number) => boolean;
  /** The order of two that score the same. */
  ofEqual: (a: number, b: number) => number;
}

/** What slots score for a vacancy, by their places among those that were asked for. */
export interface VacancyScores {
  /** To the last digit what `score` gives. */
  scores: readonly number[];
  /** A score with its reasons; what `score` gives. */
  explain: (place: number) => Score;
}

/** What weights count for between two articles. */
const TOPIC_UNITS = tableOf(topicUnits);
const TERM_UNITS = tableOf(termUnits);

/** In place of a topic for a profile that has none. */
const NO_TOPIC = -1;

/**
 * The match profiles of articles in typed arrays, some 200 bytes each, by slots that the caller numbers from 0. A vacancy is scored
 * against one in a twentieth of the time that two objects take, with the same result to the last digit.
 */
export class PackedProfiles {
  private readonly topics = new PackedWeights(MAX_TOPICS, emphasized);
  private readonly terms = new PackedWeights(MAX_TERMS, (weight) => weight);
  private readonly needs = new Factors(this.topics.book);
  private readonly wanted = new Factors(this.terms.book);
  /** The lengths of the articles' offers. */
  private lengths = new Float64Array();
  private primary = new Int16Array();
  private room = 0;

  /** @throws RangeError for a profile with more topics or terms than profiles keep */
  put(slot: number, { topics, terms }: ArticleProfile): void {
    this.reserve(slot + 1);
    this.topics.put(slot, topics);
    this.terms.put(slot, terms);
    this.lengths[slot] = offerOf(topics).length;
    const primary = primaryTopic(topics);
    this.primary[slot] = primary === undefined ? NO_TOPIC : this.topics.book.code(primary);
  }

  /** The topic that most sets the article apart; undefined for one without any. */
  primaryTopicAt(slot: number): string | undefined {
    const code = this.primary[slot]!;
    return code === NO_TOPIC ? undefined : this.topics.book.text(code);
  }

  /** The weights of the article's topics. */
  topicsAt(slot: number): Record<string, number> {
    return this.topics.at(slot);
  }

  /** What slots score for a vacancy. */
  match(vacancy: VacancyProfile, slots: readonly number[], scorer: Scorer = SCORERS.current): VacancyScores {
    const need = needOf(vacancy, scorer.need);
    const trust = trustIn(vacancy);
    const scale = (slot: number) => topicScale(need, { length: this.lengths[slot]! }, trust, scorer.topics);
    const scores: number[] = [];
    this.needs.during(need, (needs) =>
      this.wanted.during(numbersOf(vacancy.terms), (wanted) => {
        for (const slot of slots) {
          const ofTerms = termShare(this.terms.product(slot, wanted), trust, scorer.terms);
          scores.push(totalOf(this.topics.product(slot, needs) * scale(slot), ofTerms));
        }
      }),
    );
    const explain = (place: number) => {
      const slot = slots[place]!;
      const shares = topicShares(need, this.topics.numbersAt(slot), scale(slot));
      return explained(vacancy, scores[place]!, shares, this.terms.numbersAt(slot), scorer);
    };
    return { scores, explain };
  }

  /** The slots that serve the vacancies of a profile key best, whatever their own words are; only such as serve them. */
  best(key: string, { count, limit, isWanted, ofEqual }: BestSlots): number[] {
    const bare = bareNeed(key);
    if (!bare) return [];
    const { need, trust } = bare;
    return this.needs.during(need, (needs) => {
      const scores = new Float64Array(count);
      const slots: number[] = [];
      for (let slot = 0; slot < count; slot++) {
        if (!isWanted(slot)) continue;
        scores[slot] = this.topics.product(slot, needs) * topicScale(need, { length: this.lengths[slot]! }, trust);
        if (scores[slot]! > 0) slots.push(slot);
      }
      return slots.sort((a, b) => scores[b]! - scores[a]! || ofEqual(a, b)).slice(0, limit);
    });
  }

  /** How alike an article and those of slots are, in their order: to the last digit what `likeness` gives. */
  likenesses({ topics, terms }: ArticleProfile, slots: readonly number[]): number[] {
    const offer = offerOf(topics);
    return this.needs.during(topicFactors(topics), (needs) =>
      this.wanted.during(termFactors(terms), (wanted) =>
        slots.map((slot) =>
          likenessScore(
            offer,
            { length: this.lengths[slot]! },
            this.topics.product(slot, needs, TOPIC_UNITS),
            this.terms.product(slot, wanted, TERM_UNITS),
          ),
        ),
      ),
    );
  }

  /** The slots that are most like an article; only such as are related. */
  nearest(article: ArticleProfile, { count, limit, isWanted, ofEqual }: BestSlots): number[] {
    const wanted = Array.from({ length: count }, (_, slot) => slot).filter(isWanted);
    const scores = this.likenesses(article, wanted);
    // Most are far below the last of the best: these are not sorted with them.
    const least = Math.max(leastScore('FAIR'), Float64Array.from(scores).sort().at(-limit) ?? 0);
    return wanted
      .map((slot, i) => ({ slot, score: scores[i]! }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || ofEqual(a.slot, b.slot))
      .slice(0, limit)
      .map(({ slot }) => slot);
  }

  /** How alike an article and that of a slot are, with the reasons. */
  likeness(article: ArticleProfile, slot: number): Score {
    return likeness(article, { topics: this.topics.at(slot), terms: this.terms.at(slot) });
  }

  private reserve(slots: number): void {
    if (slots <= this.room) return;
    const room = Math.max(slots, Math.ceil(this.room * 1.5), 64);
    this.topics.reserve(room);
    this.terms.reserve(room);
    this.lengths = grown(this.lengths, room);
    this.primary = grown(this.primary, room);
    this.room = room;
  }
}
