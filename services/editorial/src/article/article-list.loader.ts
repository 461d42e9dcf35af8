import type { PageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { OwnedLists, type OwnedListSource, type OwnedPage } from '@heartland/shared/owned-list';
import { normalSort, type NormalSort } from '../search/article-sort.js';
import { meantText } from '../search/meant-text.js';
import type { SpellingRepository } from '../search/spelling.repository.js';
import type { EditionPartLoaders } from '../edition/edition.loader.js';
import type { PartAlong } from '../edition/edition-parts.repository.js';
import { normalFilter, withEditions, type NormalFilter, type ServingNoneOf } from './article-filter.js';
import type { ArticleListEdge } from './article-list-edge.js';
import type { ArticleListQuery, ArticleListRepository } from './article-list.repository.js';
import type { ArticleFilter, ArticleSort } from './article.args.js';
import type { ArticleRow } from './article-row.js';

type ListArgs = PageArgs & { filter?: ArticleFilter | null; sort?: ArticleSort | null };

const NOTHING_ALONG: readonly PartAlong[] = [];

/** A page of a list. Everything in it holds for the same instant. */
export type ArticleListPage = Omit<OwnedPage<ArticleRow>, 'edges'> & { edges: ArticleListEdge[]; evaluatedAt: Date };

/** The lists of articles of one request: of everything, of a topic, an author or an agency; the same code for all. */
export class ArticleLists {
  private readonly lists: OwnedLists<ArticleListQuery, ArticleRow>;

  constructor(
    repository: ArticleListRepository,
    private readonly parts: EditionPartLoaders,
    private readonly spelling: SpellingRepository,
    cursors: CursorCodec,
    private readonly now: Date,
    private readonly servingNoneOf: ServingNoneOf,
  ) {
    const source: OwnedListSource<ArticleListQuery> = {
      pages: async (owners, query, page) => {
        const { places, along } = await repository.pages(owners, query, page);
        const ids = places.map(({ id }) => id);
        parts.keep(along, () => ids);
        return places;
      },
      counts: (owners, query) => repository.counts(owners, query),
    };
    this.lists = new OwnedLists(
      source,
      (ids) => Promise.all(ids.map(async (id) => (await parts.load.shown(id))[0]!)),
      cursors,
    );
  }

  all(args: ListArgs, parts = NOTHING_ALONG): Promise<ArticleListPage> {
    return this.list('none', '', args, parts);
  }

  ofTopic(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('topic', id, args, NOTHING_ALONG);
  }

  ofAuthor(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('author', id, args, NOTHING_ALONG);
  }

  ofAgency(id: string, args: ListArgs): Promise<ArticleListPage> {
    return this.list('agency', id, args, NOTHING_ALONG);
  }

  /** How many published articles are about a topic. */
  publishedCountOfTopic(id: string) {
    const filter = normalFilter(null);
    return this.lists.count(id, {
      by: 'topic',
      filter,
      sort: normalSort(null, false),
      now: this.now,
      parts: NOTHING_ALONG,
    });
  }

  private async list(
    by: ArticleListQuery['by'],
    owner: string,
    args: ListArgs,
    parts: ArticleListQuery['parts'],
  ): Promise<ArticleListPage> {
    const typed = normalFilter(args.filter);
    const sort = normalSort(args.sort, typed.text !== undefined);
    const filter = await withEditions(await this.meant(typed), this.servingNoneOf);
    const identity = ['articles', by, typed, sort];
    const page = await this.lists.page(owner, { by, filter, sort, now: this.now, parts }, identity, args);
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
