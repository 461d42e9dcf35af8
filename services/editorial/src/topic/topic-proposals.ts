import { proposedTopics } from '@heartland/shared/relevance/proposed-topics';
import type DataLoader from 'dataloader';
import { ArticleTopicOrigin } from '../article/article-enums.type.js';
import type { ArticleTopic } from '../article/article.type.js';
import type { TopicRow } from './topic-row.js';

/** The topics that the vocabulary proposes for a text, as they are now, the one that most sets it apart first. */
export async function proposalsOf(
  title: string,
  text: string,
  topicBySlug: DataLoader<string, TopicRow | null>,
): Promise<ArticleTopic[]> {
  const weights = new Map<string, ArticleTopic>();
  for (const { key, weight } of proposedTopics(title, text)) {
    const topic = await topicBySlug.load(key);
    // Of two that are one topic now, the stronger came first.
    if (!topic || weights.has(topic.id)) continue;
    const primary = weights.size === 0;
    weights.set(topic.id, { topic, weight, primary, origin: ArticleTopicOrigin.PROPOSED_BY_VOCABULARY });
  }
  return [...weights.values()];
}
