import { CAREER_TOPICS } from './topics-career.js';
import { COMMUNITY_TOPICS } from './topics-community.js';
import { DUTY_TOPICS } from './topics-duty.js';
import { PLACE_TOPICS } from './topics-place.js';
import type { Topic, TopicKey } from './topic.js';

export type { Topic, TopicKey } from './topic.js';

/**
 * Every topic. The terms are hand-written from the wording of duties in postings and occupational descriptions and from
 * general knowledge of the trade.
 */
export const TOPICS: Record<TopicKey, Topic> = {
  ...PLACE_TOPICS,
  ...CAREER_TOPICS,
  ...COMMUNITY_TOPICS,
  ...DUTY_TOPICS,
};

/** The topics' keys, in the order of the table. */
export const TOPIC_KEYS = Object.keys(TOPICS) as TopicKey[];
