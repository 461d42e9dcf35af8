import { offerOf, topicMatch, trustIn, type Offer } from './match.js';
import { needOf, type Need } from './need.js';
import type { ArticleProfile, VacancyProfile } from './profile.js';
import { ROLE_KEYS, type RoleKey } from './vocabulary/roles.js';
import { SETTING_KEYS, type SettingKey } from './vocabulary/settings.js';

/** The part of a key that stands for no role. */
const NO_ROLE = 'none';
/** How many keys an article remembers. */
export const MAX_BEST_PROFILES = 20;

interface BareProfile {
  role: RoleKey | null;
  setting: SettingKey;
}

const keyOf = ({ role, setting }: BareProfile): string => `${role ?? NO_ROLE}|${setting}`;

/** What the vacancies of a key need whatever their own words are, and how far they are trusted. */
export interface BareNeed {
  need: Need;
  trust: number;
}

/** What every bare profile (a role in a setting, without words of its own) needs, by key. */
const BARE_NEEDS: ReadonlyMap<string, BareNeed> = new Map(
  [null, ...ROLE_KEYS].flatMap((role) =>
    SETTING_KEYS.map((setting) => {
      const bare = { role, setting, topics: {} };
      return [keyOf(bare), { need: needOf(bare), trust: trustIn(bare) }] as const;
    }),
  ),
);

/** The key under which the articles for vacancies of this role and setting are kept. */
export function profileKey(profile: VacancyProfile): string {
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

function bareScore(key: string, offer: Offer): number {
  const bare = BARE_NEEDS.get(key);
  return bare ? topicMatch(bare.need, offer, bare.trust) : 0;
}

/** The score of an article for the bare profile of a key; 0 for a key that the vocabulary does not know. */
export function profileScore(key: string, article: ArticleProfile): number {
  return bareScore(key, offerOf(article.topics));
}

/** The scores of an article with these topics for the bare profiles that it serves at all. */
function profileScores(topics: Record<string, number>): { key: string; score: number }[] {
  const offer = offerOf(topics);
  return allProfileKeys()
    .map((key) => ({ key, score: bareScore(key, offer) }))
    .filter(({ score }) => score > 0);
}

/** The keys that an article with these topics serves best, best first. */
export function bestProfileKeys(topics: Record<string, number>): string[] {
  return profileScores(topics)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, MAX_BEST_PROFILES)
    .map(({ key }) => key);
}
