import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { In, type DataSource } from 'typeorm';
import type { Block } from '../body/block.js';
import { ArticleAgency, ArticleAuthor, ArticleTopicLink } from './article-links.entity.js';
import { LONG_COLUMNS, type ArticleRow } from './article-row.js';
import { Article } from './article.entity.js';

/** Reads articles as they are, without their long columns: a list shows little of what a text weighs. */
export class ArticleRepository {
  private readonly row: string;

  constructor(private readonly dataSource: DataSource) {
    this.row = dataSource
      .getMetadata(Article)
      .columns.filter(({ propertyName }) => !LONG_COLUMNS.includes(propertyName as never))
      .map(({ databaseName, propertyName }) => `a.${databaseName} as "${propertyName}"`)
      .join(', ');
  }

  byIds(ids: readonly string[]): Promise<ArticleRow[]> {
    return this.dataSource.query(`select ${this.row} from article a where a.id = any($1::text[])`, [ids]);
  }

  blocksByIds(ids: readonly string[]): Promise<{ id: string; blocks: Block[] }[]> {
    return this.dataSource.query(`select a.id, a.blocks from article a where a.id = any($1::text[])`, [ids]);
  }

  profilesByIds(ids: readonly string[]): Promise<{ id: string; matchProfile: ArticleProfile }[]> {
    return this.dataSource.query(
      `select a.id, a.match_profile as "matchProfile" from article a where a.id = any($1::text[])`,
      [ids],
    );
  }

  async bySlug(slug: string, locale: string): Promise<ArticleRow | null> {
    const rows: ArticleRow[] = await this.dataSource.query(
      `select ${this.row} from article a where a.slug = $1 and a.locale = $2`,
      [slug, locale],
    );
    return rows[0] ?? null;
  }

  /** The article that had this slug before. */
  async byFormerSlug(slug: string, locale: string): Promise<ArticleRow | null> {
    const rows: ArticleRow[] = await this.dataSource.query(
      `select ${this.row} from slug_redirect r join article a on a.id = r.article_id
       where r.from_slug = $1 and r.locale = $2`,
      [slug, locale],
    );
    return rows[0] ?? null;
  }

  authorLinks(articleIds: readonly string[]): Promise<ArticleAuthor[]> {
    return this.dataSource
      .getRepository(ArticleAuthor)
      .find({ where: { articleId: In([...articleIds]) }, order: { position: 'ASC' } });
  }

  topicLinks(articleIds: readonly string[]): Promise<ArticleTopicLink[]> {
    return this.dataSource
      .getRepository(ArticleTopicLink)
      .find({ where: { articleId: In([...articleIds]) }, order: { position: 'ASC' } });
  }

  agencyLinks(articleIds: readonly string[]): Promise<ArticleAgency[]> {
    return this.dataSource
      .getRepository(ArticleAgency)
      .find({ where: { articleId: In([...articleIds]) }, order: { agencyId: 'ASC' } });
  }
}
