import type { ChangeFeed } from '@heartland/shared/changes/change-feed';
import type { ChangeOp } from '@heartland/shared/changes/change.type';
import type { ChangesArgs } from '@heartland/shared/changes/change.args';
import { isLive } from '../article/article.lifecycle.js';
import { createArticleById } from '../article/article.loader.js';
import type { ArticleRepository } from '../article/article.repository.js';
import type { ArticleChange, ArticleChangePage } from './change.type.js';

/** The changes of articles, each with the article as readers see it at the moment of the answer. */
export class ArticleChanges {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly articles: ArticleRepository,
  ) {}

  /** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
  async page(args: ChangesArgs): Promise<ArticleChangePage> {
    const page = await this.feed.page(args);
    const now = page.evaluatedAt;
    const articleById = createArticleById(this.articles, now);
    const changes = page.changes.map(async (changed): Promise<ArticleChange> => {
      const article = await articleById.load(changed.id);
      const seen = article !== null && isLive(article, now);
      return { ...changed, op: (seen ? 'UPSERT' : 'TOMBSTONE') as ChangeOp, article: seen ? article : null };
    });
    return { ...page, changes: await Promise.all(changes) };
  }
}
