import { topicRarity } from './vocabulary.js';
import { isSpecialist, ROLES, type RoleKey } from './vocabulary/roles.js';
import { SETTINGS, type SettingKey } from './vocabulary/settings.js';

/*
 * Weights of the three sources of a need, by nDCG@3 on the judged vacancies: role 1.5 gave .855, 2 .857, 2.5 .856
 * (means of a grid); setting 1 .846, 1.5 .854, 2 .866, none .835; own 0 .880, 0.5 .869, 1 .861. The own words are kept
 * at the cost of a hundredth because they tell two vacancies of one profile apart.
 */
const ROLE = 2;
const SETTING = 2;
const OWN = 0.5;
/**
 * The setting of somebody who does one thing anywhere: a dispatcher of a small town wants to read about dispatch first
 * (of the full weight, .25 gave .874, .5 .871, 1 .867). A job without a role has no more: an engineer in a small town
 * is no small-town officer.
 */
const WEAK_SETTING = 0.8;
/**
 * Without a known role the text must speak. With every role left out, 1 gave .517, 2 .580, 3 .619 with the
 * first vocabulary and .699 with this one.
 */
const OWN_WITHOUT_ROLE = 3;

/** What a vacancy needs to read about in one topic, by source and times the topic's rarity. */
export interface TopicNeed {
  topic: string;
  role: number;
  setting: number;
  own: number;
  /** The sum of the three. */
  total: number;
}

/** All that a vacancy needs. */
export interface Need {
  topics: TopicNeed[];
  /** What an article's weight of a topic is worth: the total times the topic's rarity. */
  worth: ReadonlyMap<string, number>;
  /** The length of the vector of totals. */
  length: number;
}

/** The part of a vacancy that a need is made of. */
export interface NeedSource {
  role: RoleKey | null;
  setting: SettingKey;
  /** The topics of the vacancy's own text. */
  topics: Record<string, number>;
}

/** What a vacancy needs: from its role, its setting and its own words. */
export function needOf({ role, setting, topics: own }: NeedSource): Need {
  const fromRole: Record<string, number> = role ? ROLES[role].implies : {};
  const fromSetting: Record<string, number> = SETTINGS[setting].implies;
  const settingWeight = role && !isSpecialist(role) ? SETTING : WEAK_SETTING;
  const ownWeight = role ? OWN : OWN_WITHOUT_ROLE;
  const topics: TopicNeed[] = [];
  for (const topic of new Set([...Object.keys(fromRole), ...Object.keys(fromSetting), ...Object.keys(own)])) {
    const rarity = topicRarity[topic] ?? 0;
    const parts = {
      role: ROLE * (fromRole[topic] ?? 0) * rarity,
      setting: settingWeight * (fromSetting[topic] ?? 0) * rarity,
      own: ownWeight * (own[topic] ?? 0) * rarity,
    };
    const total = parts.role + parts.setting + parts.own;
    if (total > 0) topics.push({ topic, ...parts, total });
  }
  return {
    topics,
    worth: new Map(topics.map(({ topic, total }) => [topic, total * topicRarity[topic]!])),
    length: Math.hypot(...topics.map(({ total }) => total)),
  };
}
