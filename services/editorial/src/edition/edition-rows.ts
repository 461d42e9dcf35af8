import { articleProfile } from '@heartland/shared/relevance/profile';
import type { TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import type { Block } from '../body/block.js';
import { plainTextOf } from '../body/plain-text.js';
import type { EditionAgency, EditionAuthor, EditionTopic } from './edition-links.entity.js';

/** Weight of a topic that the editor chose and that the words of the text hardly show. */
const LEAST_WEIGHT = 0.1;

/** A topic of an edition, with the keys of the vocabulary for which it stands. */
export interface KeyedTopic {
  id: string;
  keys: readonly TopicKey[];
}

/** What of an edition decides which vacancies it belongs beside. */
export interface MatchedContent {
  title: string;
  blocks: Block[];
  /** In the editor's order, the primary topic first. */
  topics: readonly KeyedTopic[];
  /** Only a choice lifts topics above what the words of the text say. */
  topicsChosen: boolean;
}

/** What an edition says, apart from its texts for search engines. */
export interface EditionContent extends MatchedContent {
  /** In the order of the by-line. */
  authorIds: readonly string[];
  agencyIds: readonly string[];
}

/** The id of an edition: that of its article and its number, so that it needs no look-up. */
export function editionId(articleId: string, number: number): string {
  return `${articleId}.${number}`;
}

/** The plain text of an edition, how it is matched, and the rows of its topics. */
export function matchedRows(id: string, { title, blocks, topics, topicsChosen }: MatchedContent) {
  const chosen = topicsChosen ? topics.flatMap(({ keys }) => keys) : [];
  const plainText = plainTextOf(blocks);
  const matchProfile = articleProfile({ title, text: plainText, topics: chosen });
  return {
    plainText,
    matchProfile,
    topics: topics.map(({ id: topicId, keys }, position): EditionTopic => ({
      editionId: id,
      topicId,
      position,
      weight: Math.max(LEAST_WEIGHT, ...keys.map((key) => matchProfile.topics[key] ?? 0)),
    })),
  };
}

/** What follows from the content of an edition, with all rows that hang on it. */
export function editionRows(id: string, { authorIds, agencyIds, ...matched }: EditionContent) {
  return {
    ...matchedRows(id, matched),
    authors: authorIds.map((authorId, position): EditionAuthor => ({ editionId: id, authorId, position })),
    agencies: agencyIds.map((agencyId): EditionAgency => ({ editionId: id, agencyId })),
  };
}
