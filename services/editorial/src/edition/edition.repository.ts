import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { In, type DataSource } from 'typeorm';
import { Author } from '../author/author.entity.js';
import type { Block } from '../body/block.js';
import { openCondition } from '../article/article.lifecycle.js';
import { columnsOf } from '../row-columns.js';
import { FORMER_SLUGS, type TopicRow } from '../topic/topic-row.js';
import { Topic } from '../topic/topic.entity.js';
import { WorkflowTransition } from '../workflow/workflow-transition.entity.js';
import { CONTENT_COLUMNS, contentOf, type Content } from './edition-content.js';
import { EditionAgency } from './edition-links.entity.js';
import type { EditionRow } from './edition-row.js';
import { Edition } from './edition.entity.js';

/** Who wrote an edition. */
export type EditionAuthorRow = Author & { editionId: string };

/** What an edition is about. */
export type EditionTopicRow = TopicRow & {
  editionId: string;
  /** Place among the topics of the edition; that in the tree is `position`. */
  place: number;
  weight: number;
  /** Whether an editor chose or confirmed it. */
  chosen: boolean;
};

/** Reads what hangs on editions, for all of a request in one statement each. */
export class EditionRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<EditionRow[]> {
    const long = ['blocks', 'plainText', 'matchProfile'];
    const columns = columnsOf(this.dataSource, Edition, 'e', (property) => !long.includes(property));
    return this.dataSource.query(
      `select ${columns}, a.version, exists (select from edition n where n.article_id = e.article_id
         and n.id <> e.id and n.live_from = e.live_until) as replaced
       from edition e join article a on a.id = e.article_id where e.id = any($1::text[])`,
      [ids],
    );
  }

  /** The open draft of each article, by its id. */
  drafts(articleIds: readonly string[]): Promise<{ id: string; articleId: string }[]> {
    return this.dataSource.query(
      `select e.id, e.article_id as "articleId" from edition e
       where e.article_id = any($1::text[]) and ${openCondition()}`,
      [articleIds],
    );
  }

  /** In the order in which they were made. */
  transitions(ids: readonly string[]): Promise<WorkflowTransition[]> {
    return this.dataSource
      .getRepository(WorkflowTransition)
      .find({ where: { editionId: In([...ids]) }, order: { id: 'ASC' } });
  }

  async contents(ids: readonly string[]): Promise<(Content & { id: string })[]> {
    const rows: (Content & { id: string })[] = await this.dataSource.query(
      `select e.id, ${CONTENT_COLUMNS} from edition e where e.id = any($1::text[])`,
      [ids],
    );
    return rows.map(contentOf);
  }

  blocks(ids: readonly string[]): Promise<{ id: string; blocks: Block[] }[]> {
    return this.dataSource.query(`select e.id, e.blocks from edition e where e.id = any($1::text[])`, [ids]);
  }

  profiles(ids: readonly string[]): Promise<{ id: string; matchProfile: ArticleProfile }[]> {
    return this.dataSource.query(
      `select e.id, e.match_profile as "matchProfile" from edition e where e.id = any($1::text[])`,
      [ids],
    );
  }

  /** In the order of the by-line. */
  authors(ids: readonly string[]): Promise<EditionAuthorRow[]> {
    return this.dataSource.query(
      `select l.edition_id as "editionId", ${columnsOf(this.dataSource, Author, 'u')}
       from edition_author l join author u on u.id = l.author_id
       where l.edition_id = any($1::text[]) order by l.position`,
      [ids],
    );
  }

  /** In the editor's order, the primary topic first. */
  topics(ids: readonly string[]): Promise<EditionTopicRow[]> {
    return this.dataSource.query(
      `select l.edition_id as "editionId", l.position as place, l.weight, e.topics_chosen as chosen,
         ${columnsOf(this.dataSource, Topic, 't')}, ${FORMER_SLUGS}
       from edition_topic l join topic t on t.id = l.topic_id join edition e on e.id = l.edition_id
       where l.edition_id = any($1::text[]) order by l.position`,
      [ids],
    );
  }

  agencies(ids: readonly string[]): Promise<EditionAgency[]> {
    return this.dataSource
      .getRepository(EditionAgency)
      .find({ where: { editionId: In([...ids]) }, order: { agencyId: 'ASC' } });
  }
}
