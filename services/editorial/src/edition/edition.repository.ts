import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { In, type DataSource } from 'typeorm';
import { openCondition } from '../article/article.lifecycle.js';
import { columnsOf } from '@heartland/shared/row-columns';
import { storedOverrides, type OverrideJson, type StoredOverride } from '../override/stored-override.js';
import { WorkflowTransition } from '../workflow/workflow-transition.entity.js';
import { CONTENT_COLUMNS, contentOf, type Content } from './edition-content.js';
import { EditionAgency } from './edition-links.entity.js';
import type { EditionRow } from './edition-row.js';
import { Edition } from './edition.entity.js';

/** What vacancies are matched by. */
export interface StoredProfile {
  id: string;
  matchProfile: ArticleProfile;
  overrides: StoredOverride[];
}

/** Reads what hangs on editions, for all of a request in one statement each. */
export class EditionRepository {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<EditionRow[]> {
    const long = ['blocks', 'plainText', 'matchProfile'];
    const columns = columnsOf(Edition, 'e', (property) => !long.includes(property));
    return this.dataSource.query(
      `select ${columns}, e.changed_in as "changedIn", a.version, exists (select from edition n where n.article_id = e.article_id
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

  /** With what editors say of the article and vacancies, whenever it counts. */
  async profiles(ids: readonly string[]): Promise<StoredProfile[]> {
    const rows: (Omit<StoredProfile, 'overrides'> & { overrides: OverrideJson[] | null })[] =
      await this.dataSource.query(
        `select e.id, e.match_profile as "matchProfile",
         (select json_agg(v) from relevance_override v
          where v.article_id = e.article_id and v.withdrawn_at is null) as overrides
       from edition e where e.id = any($1::text[])`,
        [ids],
      );
    return rows.map((row) => ({ ...row, overrides: storedOverrides(row.overrides) }));
  }

  agencies(ids: readonly string[]): Promise<EditionAgency[]> {
    return this.dataSource
      .getRepository(EditionAgency)
      .find({ where: { editionId: In([...ids]) }, order: { agencyId: 'ASC' } });
  }
}
