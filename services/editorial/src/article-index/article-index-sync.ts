import { Refreshed } from '@heartland/shared/refreshed';
import { isLost } from '@heartland/shared/snapshot';
import type { DataSource } from 'typeorm';
import { ArticleIndex } from './article-index.js';
import { ArticleIndexRepository, type ChangedArticle } from './article-index.repository.js';

/**
 * Keeps the index equal to the database: it is filled at its first use, and before every answer it takes in what was
 * committed since the last one, whoever wrote it. Requests that wait together share one statement.
 */
export class ArticleIndexSync {
  private state: { index: ArticleIndex; seen: string } | null = null;
  private readonly refreshed = new Refreshed(() => this.refresh());

  constructor(private readonly connection: () => Promise<DataSource>) {}

  /** The index with everything in it that was committed before the call. */
  current(): Promise<ArticleIndex> {
    return this.refreshed.current();
  }

  private async refresh(): Promise<ArticleIndex> {
    const repository = new ArticleIndexRepository(await this.connection());
    this.state ??= await load(repository);
    const { index, seen } = this.state;
    const changes = await repository.changesSince(seen);
    if (isLost(seen, changes.seen)) {
      this.state = null;
      return this.refresh();
    }
    for (const article of changes.articles) take(index, article);
    this.state.seen = changes.seen;
    return index;
  }
}

async function load(repository: ArticleIndexRepository): Promise<{ index: ArticleIndex; seen: string }> {
  await repository.adoptRestored();
  const index = new ArticleIndex();
  return { index, seen: await repository.readAll((article) => take(index, article)) };
}

function take(index: ArticleIndex, { id, locale, publishedAt, withdrawnAt, profile }: ChangedArticle): void {
  if (publishedAt === null) return index.remove(id);
  const until = withdrawnAt?.getTime() ?? Infinity;
  index.put({ id, locale, publishedAt: publishedAt.getTime(), withdrawnAt: until, profile });
}
