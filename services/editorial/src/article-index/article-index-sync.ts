import { Refreshed } from '@heartland/shared/refreshed';
import { isLost } from '@heartland/shared/snapshot';
import type { DataSource } from 'typeorm';
import { ArticleIndex } from './article-index.js';
import { ArticleIndexRepository, type ChangedEdition } from './article-index.repository.js';

/**
 * Keeps the index equal to the database: it is filled at its first use, and before every answer it takes in what was
 * committed since the last one, whoever wrote it. Requests that wait together share one statement.
 */
export class ArticleIndexSync {
  private state: { index: ArticleIndex; seen: string } | null = null;
  private readonly refreshed = new Refreshed(() => this.refresh());

  /** @param clock what readers do not see from now on is not kept */
  constructor(
    private readonly connection: () => Promise<DataSource>,
    private readonly clock: () => Date,
  ) {}

  /** The index with everything in it that was committed before the call. */
  current(): Promise<ArticleIndex> {
    return this.refreshed.current();
  }

  private async refresh(): Promise<ArticleIndex> {
    const repository = new ArticleIndexRepository(await this.connection());
    const now = this.clock();
    this.state ??= await load(repository, now);
    const { index, seen } = this.state;
    const changes = await repository.changesSince(seen);
    if (isLost(seen, changes.seen)) {
      this.state = null;
      return this.refresh();
    }
    for (const edition of changes.editions) take(index, edition, now);
    for (const override of changes.overrides) index.overrides.put(override, now);
    this.state.seen = changes.seen;
    return index;
  }
}

async function load(repository: ArticleIndexRepository, now: Date): Promise<{ index: ArticleIndex; seen: string }> {
  await repository.adoptRestored();
  const index = new ArticleIndex();
  const { seen, overrides } = await repository.readAll(now, (edition) => take(index, edition, now));
  for (const override of overrides) index.overrides.put(override, now);
  return { index, seen };
}

function take(index: ArticleIndex, edition: ChangedEdition, now: Date): void {
  const { id, articleId, locale, translationGroup, publishedAt, liveFrom, liveUntil, profile } = edition;
  if (!publishedAt || !liveFrom || (liveUntil && liveUntil <= now)) return index.remove(id);
  const interval = { liveFrom: liveFrom.getTime(), liveUntil: liveUntil?.getTime() ?? Infinity };
  index.put({ id, articleId, locale, translationGroup, publishedAt: publishedAt.getTime(), ...interval, profile });
}
