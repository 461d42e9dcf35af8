import { articleProfile } from './profile.js';
import { topicRarity } from './vocabulary.js';
import type { TopicKey } from './vocabulary/topics.js';

/** A topic of which a text shows enough to be filed under it. */
export interface ProposedTopic {
  key: TopicKey;
  /** How much of the text it is, from 0 to 1. */
  weight: number;
}

/*
 * Chosen by F1 against the choice of the editors of the project's own 70 articles, 2.5 topics each, from a plateau: at
 * most 3 of half the strongest gives .592, with the editor's first topic among them for 63 articles and first for 56;
 * at most 2: .588, at most 4: .580; of .4 of the strongest: .574, of .6: .592.
 */
const MOST = 3;
/** The least share of what the strongest tells. */
const LEAST_SHARE = 0.5;
/** Below this weight a topic is a chance hit. */
const LEAST_WEIGHT = 0.1;

/** The topics under which the vocabulary would file a text, the one that most sets it apart first; at most 3. */
export function proposedTopics(title: string, text: string): ProposedTopic[] {
  const { topics } = articleProfile({ title, text, topics: [] });
  const telling = ({ key, weight }: ProposedTopic) => weight * (topicRarity[key] ?? 0);
  const ranked = Object.entries(topics)
    .map(([key, weight]) => ({ key: key as TopicKey, weight }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => telling(b) - telling(a) || (a.key < b.key ? -1 : 1));
  return ranked.filter((topic) => telling(topic) >= LEAST_SHARE * telling(ranked[0]!)).slice(0, MOST);
}
