import { leastScore } from './grade.js';
import { offerOf, topicMatch, topicScale, trustIn } from './match.js';
import { needOf, type Need } from './need.js';
import type { ArticleProfile } from './profile.js';
import { ROLE_KEYS, type RoleKey } from './vocabulary/roles.js';
import { SETTING_KEYS, type SettingKey } from './vocabulary/settings.js';
import { TOPIC_KEYS } from './vocabulary/topics.js';

/** The part of a key that stands for no role. */
export const NO_ROLE = 'none';
/** How many keys an article remembers. */
export const MAX_BEST_PROFILES = 20;

/** What of a vacancy's profile does not depend on its own words. */
export interface BareProfile {
  role: RoleKey | null;
  setting: SettingKey;
}

const keyOf = ({ role, setting }: BareProfile): string => `${role ?? NO_ROLE}|${setting}`;

/** What the vacancies of a key need whatever their own words are, and how far they are trusted. */
export interface BareNeed extends BareProfile {
  need: Need;
  trust: number;
}

/** What every key of vacancies without a known role begins with. */
export const WITHOUT_ROLE = `${NO_ROLE}|`;

/** What every bare profile (a role in a setting, without words of its own) needs, by key. */
const BARE_NEEDS: ReadonlyMap<string, BareNeed> = new Map(
  [null, ...ROLE_KEYS].flatMap((role) =>
    SETTING_KEYS.map((setting) => {
      const bare = { role, setting, topics: {} };
      return [keyOf(bare), { role, setting, need: needOf(bare), trust: trustIn(bare) }] as const;
    }),
  ),
);

/** The key under which the articles for vacancies of this role and setting are kept. */
export function profileKey(profile: BareProfile): string {
  return keyOf(profile);
}

/** The keys of every role, and of none, in every setting. */
export function allProfileKeys(): string[] {
  return [...BARE_NEEDS.keys()];
}

/** The need of a key; undefined for one that the vocabulary does not know. */
export function bareNeed(key: string): BareNeed | undefined {
  return BARE_NEEDS.get(key);
}

/** The score of an article for the bare profile of a key; 0 for a key that the vocabulary does not know. */
export function profileScore(key: string, article: ArticleProfile): number {
  const bare = BARE_NEEDS.get(key);
  return bare ? topicMatch(bare.need, offerOf(article.topics), bare.trust) : 0;
}

const BARE_PROFILES = [...BARE_NEEDS].map(([key, bare]) => ({ key, ...bare }));

/** What a topic is worth to every bare profile, in their order. */
const WORTH: ReadonlyMap<string, Float64Array> = new Map(
  TOPIC_KEYS.map((topic) => [topic, Float64Array.from(BARE_PROFILES, ({ need }) => need.worth(topic))]),
);

/**
 * The scores of an article with these topics for every bare profile, in their order: those of `profileScore`, whose sums
 * are made here topic by topic for all profiles at once.
 */
function profileScores(topics: Record<string, number>): Float64Array {
  const offer = offerOf(topics);
  const sums = new Float64Array(BARE_PROFILES.length);
  for (const topic in offer.topics) {
    const [worth, weight] = [WORTH.get(topic), offer.topics[topic]!];
    if (worth) for (let place = 0; place < sums.length; place++) sums[place]! += worth[place]! * weight;
  }
  return sums.map((sum, place) => sum * topicScale(BARE_PROFILES[place]!.need, offer, BARE_PROFILES[place]!.trust));
}

/**
 * The keys that an article with these topics serves at FAIR or better, whatever the vacancies' own words are; the best
 * first, so that the first `MAX_BEST_PROFILES` are among its best.
 */
export function servedProfileKeys(topics: Record<string, number>): string[] {
  const least = leastScore('FAIR');
  return inOrder(profileScores(topics), (score) => score >= least);
}

/** The keys that an article with these topics serves best, best first; none that it does not serve at all. */
export function bestProfileKeys(topics: Record<string, number>): string[] {
  const scores = profileScores(topics);
  const least = scores.toSorted().at(-MAX_BEST_PROFILES)!;
  return inOrder(scores, (score) => score > 0 && score >= least).slice(0, MAX_BEST_PROFILES);
}

/** The keys with such scores, best first. Most scores are too low: these become no objects. */
function inOrder(scores: Float64Array, isWanted: (score: number) => boolean): string[] {
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) if (isWanted(scores[place]!)) places.push(place);
  return places
    .sort((a, b) => scores[b]! - scores[a]! || (BARE_PROFILES[a]!.key < BARE_PROFILES[b]!.key ? -1 : 1))
    .map((place) => BARE_PROFILES[place]!.key);
}
