import { CodeBook } from '../code-book.js';
import { emphasized, offerOf, primaryTopic, termShare, topicScale, trustIn } from './match.js';
import type { Need } from './need.js';
import { Factors, grown, PackedWeights } from './packed-weights.js';
import { bareNeed, MAX_BEST_PROFILES } from './profile-keys.js';
import { knownNeed } from './score.js';
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

/** In place of a topic for a profile that has none. */
const NO_TOPIC = -1;

/**
 * The match profiles of articles in typed arrays, some 250 bytes each, by slots that the caller numbers from 0. A vacancy is scored
 * against one in a twentieth of the time that two objects take, with the same result to the last digit.
 */
export class PackedProfiles {
  private readonly topics = new PackedWeights(MAX_TOPICS, emphasized);
  private readonly terms = new PackedWeights(MAX_TERMS, (weight) => weight);
  private readonly needs = new Factors(this.topics.book);
  private readonly wanted = new Factors(this.terms.book);
  private readonly keys = new CodeBook();
  private readonly versions = new CodeBook();
  private bestKeys = new Uint16Array();
  private bestCounts = new Uint8Array();
  private versionCodes = new Uint16Array();
  /** The lengths of the articles' offers. */
  private lengths = new Float64Array();
  private primary = new Int16Array();
  private room = 0;

  /** @throws RangeError for a profile with more topics, terms or keys than profiles keep */
  put(slot: number, { topics, terms, bestProfiles, version }: ArticleProfile): void {
    if (bestProfiles.length > MAX_BEST_PROFILES) {
      throw new RangeError(`expected at most ${MAX_BEST_PROFILES} best profiles, found ${bestProfiles.length}`);
    }
    this.reserve(slot + 1);
    this.topics.put(slot, topics);
    this.terms.put(slot, terms);
    bestProfiles.forEach((key, i) => (this.bestKeys[slot * MAX_BEST_PROFILES + i] = this.keys.code(key)));
    this.bestCounts[slot] = bestProfiles.length;
    this.versionCodes[slot] = this.versions.code(version);
    this.lengths[slot] = offerOf(topics).length;
    const primary = primaryTopic(topics);
    this.primary[slot] = primary === undefined ? NO_TOPIC : this.topics.book.code(primary);
  }

  /** The profile as it was put. */
  at(slot: number): ArticleProfile {
    const keyAt = (_: unknown, i: number) => this.keys.text(this.bestKeys[slot * MAX_BEST_PROFILES + i]!);
    return {
      kind: 'article',
      version: this.versions.text(this.versionCodes[slot]!),
      topics: this.topics.at(slot),
      terms: this.terms.at(slot),
      bestProfiles: Array.from({ length: this.bestCounts[slot]! }, keyAt),
    };
  }

  /** The topic that most sets the article apart; undefined for one without any. */
  primaryTopicAt(slot: number): string | undefined {
    const code = this.primary[slot]!;
    return code === NO_TOPIC ? undefined : this.topics.book.text(code);
  }

  /** The scores of slots for a vacancy, in their order: to the last digit what `score` gives. */
  scores(vacancy: VacancyProfile, slots: readonly number[]): number[] {
    const need = knownNeed(vacancy);
    const trust = trustIn(vacancy);
    return this.needs.during(need.worth, (needs) =>
      this.wanted.during(Object.entries(vacancy.terms), (wanted) =>
        slots.map((slot) => {
          const ofTerms = termShare(this.terms.product(slot, wanted), trust);
          return Math.min(1, this.topicMatch(slot, needs, need, trust) + ofTerms);
        }),
      ),
    );
  }

  /** The slots that serve the vacancies of a profile key best, whatever their own words are; only such as serve them. */
  best(key: string, { count, limit, isWanted, ofEqual }: BestSlots): number[] {
    const bare = bareNeed(key);
    if (!bare) return [];
    const { need, trust } = bare;
    return this.needs.during(need.worth, (needs) => {
      const scores = new Float64Array(count);
      const slots: number[] = [];
      for (let slot = 0; slot < count; slot++) {
        if (!isWanted(slot)) continue;
        scores[slot] = this.topicMatch(slot, needs, need, trust);
        if (scores[slot]! > 0) slots.push(slot);
      }
      return slots.sort((a, b) => scores[b]! - scores[a]! || ofEqual(a, b)).slice(0, limit);
    });
  }

  private topicMatch(slot: number, needs: Float64Array, need: Need, trust: number): number {
    return this.topics.product(slot, needs) * topicScale(need, { length: this.lengths[slot]! }, trust);
  }

  private reserve(slots: number): void {
    if (slots <= this.room) return;
    const room = Math.max(slots, Math.ceil(this.room * 1.5), 64);
    this.topics.reserve(room);
    this.terms.reserve(room);
    this.bestKeys = grown(this.bestKeys, room * MAX_BEST_PROFILES);
    this.bestCounts = grown(this.bestCounts, room);
    this.versionCodes = grown(this.versionCodes, room);
    this.lengths = grown(this.lengths, room);
    this.primary = grown(this.primary, room);
    this.room = room;
  }
}
