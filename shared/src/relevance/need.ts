import { SCORERS, type NeedWeights } from './scorers.js';
import { topicRarity } from './vocabulary.js';
import { isSpecialist, ROLES, type RoleKey } from './vocabulary/roles.js';
import { SETTINGS, type SettingKey } from './vocabulary/settings.js';

/**
 * Added to the length of every need, so that somebody who needs little of anything that there is to read about, such as a
 * crossing guard, has no perfect match. Of what is shown for the project's own vacancies, 0 made 80 % relevant, 2 82 %, 4
 * 85 %, 6 89 % with a quarter fewer places filled; nDCG@3 hardly moves.
 */
const MODESTY = 4;

/** What a vacancy needs to read about in one topic, by source and times the topic's rarity. */
export interface TopicNeed {
  role: number;
  setting: number;
  own: number;
}

/** The part of a vacancy that a need is made of. */
export interface NeedSource {
  role: RoleKey | null;
  setting: SettingKey;
  /** The topics of the vacancy's own text. */
  topics: Readonly<Record<string, number>>;
  /** Instead of what the vocabulary says that the role is about. */
  implies?: Readonly<Record<string, number>>;
}

/** What the vacancies of a role in a setting need whatever their own words are, by topic: only topics that they need. */
type BareTopics = ReadonlyMap<string, TopicNeed>;

/** All that a vacancy needs: a few numbers beside what all vacancies of its role and setting share. */
export class Need {
  /** The length of the vector of its topics. */
  readonly length: number;

  constructor(
    private readonly bare: BareTopics,
    private readonly own: Readonly<Record<string, number>>,
    private readonly ownWeight: number,
  ) {
    const totals: number[] = [];
    this.forEachTotal((total) => totals.push(total));
    this.length = Math.hypot(MODESTY, ...totals);
  }

  /** What it needs of a topic, by source; undefined for nothing. */
  of(topic: string): TopicNeed | undefined {
    const own = this.ownNeed(topic);
    const bare = this.bare.get(topic);
    return own > 0 ? { role: bare?.role ?? 0, setting: bare?.setting ?? 0, own } : bare;
  }

  /** What an article's weight of a topic is worth: the need times the topic's rarity. */
  worth(topic: string): number {
    const bare = this.bare.get(topic);
    return (bareTotal(bare) + this.ownNeed(topic)) * (topicRarity[topic] ?? 0);
  }

  /** Visits what the weights of articles are worth. */
  forEach(visit: (worth: number, topic: string) => void): void {
    this.forEachTotal((total, topic) => visit(total * topicRarity[topic]!, topic));
  }

  private forEachTotal(visit: (total: number, topic: string) => void): void {
    for (const [topic, bare] of this.bare) visit(bareTotal(bare) + this.ownNeed(topic), topic);
    for (const topic in this.own) {
      const own = this.bare.has(topic) ? 0 : this.ownNeed(topic);
      if (own > 0) visit(own, topic);
    }
  }

  private ownNeed(topic: string): number {
    const rarity = topicRarity[topic];
    return rarity === undefined ? 0 : this.ownWeight * (this.own[topic] ?? 0) * rarity;
  }
}

const bareTotal = (bare: TopicNeed | undefined): number => (bare ? bare.role + bare.setting : 0);

/** By weights, role and setting: there are as many as the vocabulary has of both, for each scorer. */
const bareTopics = new Map<NeedWeights, Map<RoleKey | null, Map<SettingKey, BareTopics>>>();

function bareTopicsOf(role: RoleKey | null, setting: SettingKey, weights: NeedWeights): BareTopics {
  let ofWeights = bareTopics.get(weights);
  if (!ofWeights) bareTopics.set(weights, (ofWeights = new Map()));
  let ofRole = ofWeights.get(role);
  if (!ofRole) ofWeights.set(role, (ofRole = new Map()));
  let topics = ofRole.get(setting);
  if (!topics) {
    ofRole.set(setting, (topics = makeBareTopics(role, setting, role ? ROLES[role].implies : {}, weights)));
  }
  return topics;
}

function makeBareTopics(
  role: RoleKey | null,
  setting: SettingKey,
  fromRole: Readonly<Record<string, number>>,
  weights: NeedWeights,
): BareTopics {
  const fromSetting: Record<string, number> = SETTINGS[setting].implies;
  const settingWeight = role && !isSpecialist(role) ? weights.setting : weights.weakSetting;
  const foreign = new Set<string>(SETTINGS[setting].without);
  const topics = new Map<string, TopicNeed>();
  for (const topic of new Set([...Object.keys(fromRole), ...Object.keys(fromSetting)])) {
    const rarity = topicRarity[topic] ?? 0;
    const need = {
      role: foreign.has(topic) ? 0 : weights.role * (fromRole[topic] ?? 0) * rarity,
      setting: settingWeight * (fromSetting[topic] ?? 0) * rarity,
      own: 0,
    };
    if (bareTotal(need) > 0) topics.set(topic, need);
  }
  return topics;
}

/** What a vacancy needs: from its role, its setting and its own words. */
export function needOf(
  { role, setting, topics, implies }: NeedSource,
  weights: NeedWeights = SCORERS.current.need,
): Need {
  const bare = implies ? makeBareTopics(role, setting, implies, weights) : bareTopicsOf(role, setting, weights);
  return new Need(bare, topics, role ? weights.own : weights.ownWithoutRole);
}
