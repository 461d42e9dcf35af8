import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { OwnedLists } from '@heartland/shared/owned-list';
import type DataLoader from 'dataloader';
import { normalFilter } from './article-filter.js';
import type { ArticleListQuery, ArticleListRepository } from './article-list.repository.js';
import type { ArticleFilter } from './article.args.js';
import type { ArticleRow } from './article-row.js';

type ListArgs = PageArgs & { filter?: ArticleFilter | null };

/** The lists of articles of one request: of everything, of a topic, an author or an agency; the same code for all. */
export class ArticleLists {
  private readonly lists: OwnedLists<ArticleListQuery, ArticleRow>;

  constructor(
    repository: ArticleListRepository,
    articleById: DataLoader<string, ArticleRow | null>,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    const keyOf = ({ publishedAt, changedAt, id }: ArticleRow) => [(publishedAt ?? changedAt).toISOString(), id];
    this.lists = new OwnedLists(repository, articleById, keyOf, cursors);
  }

  all(args: ListArgs) {
    return this.list('none', '', args);
  }

  ofTopic(id: string, args: ListArgs) {
    return this.list('topic', id, args);
  }

  ofAuthor(id: string, args: ListArgs) {
    return this.list('author', id, args);
  }

  ofAgency(id: string, args: ListArgs) {
    return this.list('agency', id, args);
  }

  /** How many published articles are about a topic. */
  publishedCountOfTopic(id: string) {
    return this.lists.count(id, { by: 'topic', filter: normalFilter(null), now: this.now });
  }

  private list(by: ArticleListQuery['by'], owner: string, args: ListArgs) {
    const filter = normalFilter(args.filter);
    const identity = ['articles', by, filter, 'published_at desc'];
    return this.lists.page(owner, { by, filter, now: this.now }, identity, args);
  }
}
