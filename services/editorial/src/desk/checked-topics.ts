import { proposedTopics } from '@heartland/shared/relevance/proposed-topics';
import type { EntityManager } from 'typeorm';
import { plainTextOf } from '../body/plain-text.js';
import type { Content } from '../edition/edition-content.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';

/** The topics of what is saved, and who says so. */
export type TopicsOfContent = Pick<Content, 'topicIds' | 'topicsChosen'>;

/**
 * The topics of an edition: those that somebody says, which are kept from then on; otherwise what the vocabulary
 * proposes for its words.
 * @param said ids that exist; null gives the choice back to the vocabulary, undefined leaves it where it is
 * @param content what is saved
 * @param base what it was before
 */
export async function topicsOfContent(
  manager: EntityManager,
  said: readonly string[] | null | undefined,
  { title, blocks }: Pick<Content, 'title' | 'blocks'>,
  base: TopicsOfContent,
): Promise<TopicsOfContent> {
  const topics = new TopicNamesRepository(manager);
  if (said) {
    const known = await topics.byIds(said);
    return { topicIds: [...new Set(said.map((id) => known.get(id)!.id))], topicsChosen: true };
  }
  if (said === undefined && base.topicsChosen) return base;
  const keys = proposedTopics(title, plainTextOf(blocks)).map(({ key }) => key);
  return { topicIds: await topics.idsOf(keys), topicsChosen: false };
}
