import { distinctiveTerms } from './distinctive-terms.js';
import { newsShare } from './news.js';
import { topicWeights, type TopicWeights } from './topic-weights.js';
import type { Override } from './override.js';
import { bestProfileKeys } from './profile-keys.js';
import { topicRarity, VOCABULARY_VERSION } from './vocabulary.js';
import { roleOfVacancy } from './vacancy-role.js';
import type { RoleKey } from './vocabulary/roles.js';
import { settingOf, type SettingKey } from './vocabulary/settings.js';
import type { TopicKey } from './vocabulary/topics.js';
import { stemsOf } from './words.js';

export {
  allProfileKeys,
  bareNeed,
  MAX_BEST_PROFILES,
  profileKey,
  profileScore,
  servedProfileKeys,
  WITHOUT_ROLE,
} from './profile-keys.js';
export { parseMatchProfile } from './parse-match-profile.js';

/** What kind of agency an employer is. */
export type AgencyTypeKey =
  | 'MUNICIPAL_POLICE'
  | 'COUNTY_SHERIFF'
  | 'STATE_POLICE'
  | 'FEDERAL'
  | 'TRIBAL'
  | 'CAMPUS'
  | 'TRANSIT'
  | 'CORRECTIONS'
  | 'OTHER';

/** What is known of a vacancy. */
export interface VacancyFacts {
  title: string;
  text: string;
  agencyType: AgencyTypeKey;
  /** People served by the agency. */
  population: number | null;
  /** Full-time sworn officers of the agency. */
  swornOfficers: number | null;
}

/** What is known of an article. */
export interface ArticleFacts {
  title: string;
  text: string;
  /** The editor's choice, primary first; may be empty. */
  topics: TopicKey[];
}

/** All that matching needs of a vacancy. */
export interface VacancyProfile {
  kind: 'vacancy';
  /** Of the vocabulary. */
  version: string;
  role: RoleKey | null;
  setting: SettingKey;
  agencyType: AgencyTypeKey;
  /** Weights by topic, 0 to 1, of the vacancy's own words. */
  topics: Record<string, number>;
  /** The most distinctive words (stems), a vector of length 1. */
  terms: Record<string, number>;
}

/** All that matching needs of an article. */
export interface ArticleProfile {
  kind: 'article';
  /** Of the vocabulary. */
  version: string;
  /** Weights by topic, 0 to 1. */
  topics: Record<string, number>;
  /** The most distinctive words (stems), a vector of length 1. */
  terms: Record<string, number>;
  /** Keys of the profiles that the article serves best, best first, at most 20. */
  bestProfiles: string[];
  /** What editors say of it and vacancies at the instant of the request; it is never stored with the profile. */
  overrides?: Override[];
}

export type MatchProfile = VacancyProfile | ArticleProfile;

/** Topics that a profile keeps: the rest is noise, and the profile stays below 1.5 kB. */
export const MAX_TOPICS = 12;
/** Words that a profile keeps. nDCG@3 with 15: .865, 25: .866, 40: .872. */
export const MAX_TERMS = 25;
/**
 * How far the editor's first and further choices lift a weight towards 1. A judgement: the judged articles have no
 * such choice.
 */
const PRIMARY_LIFT = 0.5;
const FURTHER_LIFT = 0.25;
/**
 * What is lost of the weights of a text that reports an event or gives a notice. nDCG@3 (own | development set) without:
 * .752 | .870, with .5: .772 | .878, .6 to .8: .772 | .887.
 */
const NEWS = 0.7;
/** Digits of a weight after the point: enough for the ranking, small to store and to send. */
const DIGITS = 1000;

/** Rounds, and drops what rounds to nothing. */
function rounded(weights: Readonly<Record<string, number>>): Record<string, number> {
  const entries = Object.entries(weights).map(([key, weight]) => [key, Math.round(weight * DIGITS) / DIGITS] as const);
  return Object.fromEntries(entries.filter(([, weight]) => weight > 0));
}

/** The topics that most set the text apart. */
function strongest(weights: TopicWeights): Record<string, number> {
  const telling = ([topic, weight]: [string, number]) => weight * (topicRarity[topic] ?? 0);
  return rounded(
    Object.fromEntries(
      Object.entries(weights)
        .sort((a, b) => telling(b) - telling(a))
        .slice(0, MAX_TOPICS),
    ),
  );
}

/** The profile of a vacancy. */
export function vacancyProfile({ title, text, agencyType, population, swornOfficers }: VacancyFacts): VacancyProfile {
  const [head, body] = [stemsOf(title), stemsOf(text)];
  const setting = settingOf({ agencyType, population, swornOfficers, text: `${title}. ${text}` });
  return {
    kind: 'vacancy',
    version: VOCABULARY_VERSION,
    role: roleOfVacancy(title, agencyType, setting),
    setting,
    agencyType,
    topics: strongest(topicWeights(head, body)),
    terms: rounded(distinctiveTerms(head, body, MAX_TERMS)),
  };
}

/** The weights of a text that is news to this share, 0 to 1. */
function withoutNews(weights: TopicWeights, share: number): TopicWeights {
  const left = 1 - NEWS * share;
  return Object.fromEntries(Object.entries(weights).map(([topic, weight]) => [topic, weight * left]));
}

/** The weights of a text with the editor's choice above the words. */
function withChoice(weights: TopicWeights, choice: readonly TopicKey[]): TopicWeights {
  const lifted = { ...weights };
  for (const [index, topic] of choice.entries()) {
    const weight = weights[topic] ?? 0;
    lifted[topic] = weight + (1 - weight) * (index === 0 ? PRIMARY_LIFT : FURTHER_LIFT);
  }
  return lifted;
}

/** The profile of an article. */
export function articleProfile({ title, text, topics: choice }: ArticleFacts): ArticleProfile {
  const [head, body] = [stemsOf(title), stemsOf(text)];
  const topics = strongest(withChoice(withoutNews(topicWeights(head, body), newsShare([...head, ...body])), choice));
  return {
    kind: 'article',
    version: VOCABULARY_VERSION,
    topics,
    terms: rounded(distinctiveTerms(head, body, MAX_TERMS)),
    bestProfiles: bestProfileKeys(topics),
  };
}
