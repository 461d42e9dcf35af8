import type { EntityManager } from 'typeorm';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import { EditionAgency, EditionAuthor, EditionTopic } from './edition-links.entity.js';
import { CONTENT_COLUMNS, contentOf, type Content } from './edition-content.js';
import { editionId, editionRows } from './edition-rows.js';
import { Edition } from './edition.entity.js';

/** A save: who, when, and what of it is not content. */
export type Save = Pick<Edition, 'articleId' | 'number' | 'stage' | 'minor' | 'createdAt' | 'createdBy' | 'comment'>;

/** Reads and writes whole editions. */
export class EditionWriteRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What an edition of an article says, and whether it was minor; null when there is none of that number. */
  async content(articleId: string, number: number): Promise<(Content & { minor: boolean }) | null> {
    const [content] = await this.manager.query(
      `select e.minor, ${CONTENT_COLUMNS} from edition e where e.article_id = $1 and e.number = $2`,
      [articleId, number],
    );
    return content ? contentOf(content) : null;
  }

  /** @returns the id of the edition */
  async insert(save: Save, content: Content): Promise<string> {
    const { topicIds, authorIds, agencyIds, ...texts } = content;
    const id = editionId(save.articleId, save.number);
    const known = await new TopicNamesRepository(this.manager).byIds(topicIds);
    const topics = topicIds.map((topicId) => known.get(topicId)!);
    const rows = editionRows(id, { ...texts, topics, authorIds, agencyIds });
    await this.manager.insert(Edition, {
      id,
      ...save,
      ...texts,
      blocks: texts.blocks as object[],
      plainText: rows.plainText,
      matchProfile: rows.matchProfile as object,
      liveFrom: null,
      liveUntil: null,
      modifiedAt: save.createdAt,
    });
    if (rows.authors.length > 0) await this.manager.insert(EditionAuthor, rows.authors);
    if (rows.topics.length > 0) await this.manager.insert(EditionTopic, rows.topics);
    if (rows.agencies.length > 0) await this.manager.insert(EditionAgency, rows.agencies);
    return id;
  }
}
