import { TOPICS, type TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import type { TopicRow } from './topic-row.js';

/**
 * The keys of the vocabulary for which a topic stands: its slug, and those of the topics that were merged into it. None
 * when the vocabulary knows no such words: then no text shows the topic by itself.
 */
export function vocabularyKeysOf({ slug, formerSlugs }: Pick<TopicRow, 'slug' | 'formerSlugs'>): TopicKey[] {
  return [slug, ...formerSlugs].filter((key): key is TopicKey => Object.hasOwn(TOPICS, key));
}
