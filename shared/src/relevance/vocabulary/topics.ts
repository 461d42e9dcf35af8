import type { Topic, TopicKey } from './topic.js';
import { TOPICS as DATA } from './vocabulary.data.js';

export type { Topic, TopicKey } from './topic.js';

/** Every topic. */
export const TOPICS: Record<TopicKey, Topic> = DATA;

/** The topics' keys, in the order of the file. */
export const TOPIC_KEYS = Object.keys(TOPICS) as TopicKey[];
