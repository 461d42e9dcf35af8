import { articleProfile } from '@heartland/shared/relevance/profile';
import type { TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import type { Block } from '../body/block.js';
import { plainTextOf } from '../body/plain-text.js';
import type { EditionAgency, EditionAuthor, EditionTopic } from './edition-links.entity.js';

/** Weight of a topic that the editor chose and that the words of the text hardly show. */
const LEAST_WEIGHT = 0.1;

/** What an edition says, apart from its texts for search engines. */
export interface EditionContent {
  title: string;
  blocks: Block[];
  /** In the editor's order, the primary topic first; the key is its slug. */
  topics: readonly { id: string; key: string }[];
  /** In the order of the by-line. */
  authorIds: readonly string[];
  agencyIds: readonly string[];
}

/** The id of an edition: that of its article and its number, so that it needs no look-up. */
export function editionId(articleId: string, number: number): string {
  return `${articleId}.${number}`;
}

/** What follows from the content of an edition: how it is matched, and the rows that hang on it. */
export function editionRows(id: string, { title, blocks, topics, authorIds, agencyIds }: EditionContent) {
  const keys = topics.map(({ key }) => key as TopicKey);
  const matchProfile = articleProfile({ title, text: plainTextOf(blocks), topics: keys });
  return {
    matchProfile,
    authors: authorIds.map((authorId, position): EditionAuthor => ({ editionId: id, authorId, position })),
    topics: topics.map(({ id: topicId, key }, position): EditionTopic => ({
      editionId: id,
      topicId,
      position,
      weight: Math.max(LEAST_WEIGHT, matchProfile.topics[key] ?? 0),
    })),
    agencies: agencyIds.map((agencyId): EditionAgency => ({ editionId: id, agencyId })),
  };
}
