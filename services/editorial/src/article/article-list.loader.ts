import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { OwnedLists, type OwnedPage } from '@heartland/shared/owned-list';
import type DataLoader from 'dataloader';
import { normalSort, type NormalSort } from '../search/article-sort.js';
import { meantText } from '../search/meant-text.js';
import type { SpellingRepository } from '../search/spelling.repository.js';
import { normalFilter, type NormalFilter } from './article-filter.js';
import type { ArticleListEdge } from './article-list-edge.js';
import type { ArticleListQuery, ArticleListRepository } from './article-list.repository.js';
import type { ArticleFilter, ArticleSort } from './article.args.js';
import type { ArticleRow } from './article-row.js';

type ListArgs = PageArgs & { filter?: ArticleFilter | null; sort?: ArticleSort | null };

/** A page of a list. Everything in it holds for the same instant. */
export type ArticleListPage = Omit<OwnedPage<ArticleRow>, 'edges'> & { edges: ArticleListEdge[]; evaluatedAt: Date };

/** The lists of articles of one request: of everything, of a topic, an author or an agency; the same code for all. */
export class ArticleLists {
  private readonly lists: OwnedLists<ArticleListQuery, ArticleRow>;

  constructor(
    repository: ArticleListRepository,
    articleOfEdition: DataLoader<string, ArticleRow | null>,
    private readonly spelling: SpellingRepository,
    cursors: CursorCodec,
    private readonly now: Date,
  ) {
    this.lists = new OwnedLists(repository, articleOfEdition, cursors);
  }

  all(args: ListArgs): Promise<ArticleListPage> {
    return this.list('none', '', args);
  }

  ofTopic(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('topic', id, args);
  }

  ofAuthor(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('author', id, args);
  }

  ofAgency(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('agency', id, args);
  }

  /** How many published articles are about a topic. */
  publishedCountOfTopic(id: string) {
    const filter = normalFilter(null);
    return this.lists.count(id, { by: 'topic', filter, sort: normalSort(null, false), now: this.now });
  }

  private async list(by: ArticleListQuery['by'], owner: string, args: ListArgs): Promise<ArticleListPage> {
    const typed = normalFilter(args.filter);
    const sort = normalSort(args.sort, typed.text !== undefined);
    const filter = await this.meant(typed);
    const identity = ['articles', by, typed, sort];
    const page = await this.lists.page(owner, { by, filter, sort, now: this.now }, identity, args);
    return { ...page, edges: page.edges.map((edge) => edgeOf(edge, sort, filter)), evaluatedAt: this.now };
  }

  private async meant(filter: NormalFilter): Promise<NormalFilter> {
    const { text, locale } = filter;
    return text === undefined ? filter : { ...filter, text: await meantText(text, locale, this.spelling) };
  }
}

function edgeOf(edge: OwnedPage<ArticleRow>['edges'][number], { field }: NormalSort, { text }: NormalFilter) {
  return {
    node: edge.node,
    score: field === 'RELEVANCE' ? (edge.key[0] as number) : null,
    text: text ?? null,
    get cursor() {
      return edge.cursor;
    },
  };
}
