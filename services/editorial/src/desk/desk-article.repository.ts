import { columnsOf } from '@heartland/shared/row-columns';
import type { EntityManager } from 'typeorm';
import { Article } from '../article/article.entity.js';

const ROW = columnsOf(Article, 'a');

/** Rows of articles for who changes them. */
export class DeskArticleRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /** The article, which nobody else changes until the transaction ends. */
  async lock(id: string): Promise<Article | null> {
    const [article] = await this.manager.query(`select ${ROW} from article a where a.id = $1 for update`, [id]);
    return article ?? null;
  }

  /** Those of the ids that articles have. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.manager.query('select id from article where id = any($1::text[])', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether somebody made an article or stands in the by-line of its newest edition. */
  async isOf(articleId: string, authorId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `select from edition e where e.article_id = $1 and (
         (e.number = 1 and e.created_by = $2) or
         (e.number = (select max(n.number) from edition n where n.article_id = $1)
          and exists (select from edition_author l where l.edition_id = e.id and l.author_id = $2)))`,
      [articleId, authorId],
    );
    return rows.length > 0;
  }

  /** The number of the last edition of an article. */
  async lastNumber(id: string): Promise<number> {
    const [{ number }] = await this.manager.query('select max(number) as number from edition where article_id = $1', [
      id,
    ]);
    return number;
  }

  async insert(article: Pick<Article, 'id' | 'locale' | 'slug' | 'translationGroup'>): Promise<void> {
    const fresh = { publishedAt: null, version: 1, createdAt: this.now, changedAt: this.now };
    await this.manager.insert(Article, { ...article, ...fresh });
  }

  /** Counts a write, and reads the first publication off the editions. */
  async touch(id: string): Promise<void> {
    await this.manager.query(
      `update article a set version = version + 1, changed_at = $2,
         published_at = (select min(e.live_from) from edition e where e.article_id = a.id)
       where a.id = $1`,
      [id, this.now],
    );
  }
}
