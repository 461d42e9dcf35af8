import type { PageRequest } from '@heartland/shared/connection';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource, type OwnedPlace } from '@heartland/shared/owned-list';
import { OpaqueParameters, planned } from '@heartland/shared/planned-statement';
import type { DataSource } from 'typeorm';
import { orderOf, type NormalSort } from '../search/article-sort.js';
import { FILTERED, filterCondition, type NormalFilter } from './article-filter.js';

/** What a list of articles belongs to: nothing, a topic, an author or an agency, by its id. */
const OWNERS = {
  none: 'true',
  topic: 'exists (select from edition_topic l where l.edition_id = t.edition_id and l.topic_id = o.owner)',
  author: 'exists (select from edition_author l where l.edition_id = t.edition_id and l.author_id = o.owner)',
  agency: 'exists (select from edition_agency l where l.edition_id = t.edition_id and l.agency_id = o.owner)',
} as const;

export interface ArticleListQuery {
  by: keyof typeof OWNERS;
  filter: NormalFilter;
  sort: NormalSort;
  now: Date;
}

const listOf = ({ by, filter, sort, now }: ArticleListQuery): OwnedList => ({
  from: FILTERED,
  id: 't.edition_id',
  order: (parameters) => orderOf(sort, filter, parameters),
  owner: OWNERS[by],
  matching: (parameters) => filterCondition(filter, now, parameters),
});

/** All that is published: few statements, each of which walks along an index, whatever the values are. */
function isFrequent({ by, filter }: ArticleListQuery): boolean {
  return by === 'none' && Object.keys(filter).length === 1 && filter.statuses.join() === 'PUBLISHED';
}

export class ArticleListRepository implements OwnedListSource<ArticleListQuery> {
  constructor(private readonly dataSource: DataSource) {}

  pages(owners: readonly string[], query: ArticleListQuery, page: PageRequest): Promise<OwnedPlace[]> {
    if (isFrequent(query)) {
      const { sql, values } = pagesOf(listOf(query), owners, page, new OpaqueParameters());
      return this.dataSource.query(planned(sql), values);
    }
    const { sql, values } = pagesOf(listOf(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: ArticleListQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }
}
