import type { PageRequest } from '@heartland/shared/connection';
import { countsOf, pagesOf, type OwnedList, type OwnedPlace } from '@heartland/shared/owned-list';
import { OpaqueParameters } from '@heartland/shared/planned-statement';
import type { DataSource } from 'typeorm';
import { orderOf, type NormalSort } from '../search/article-sort.js';
import { readWithParts, type EditionParts, type PartAlong } from '../edition/edition-parts.repository.js';
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
  /** What is read along with the articles where it saves a statement. */
  parts: readonly PartAlong[];
}

/** A page of a list, with what was read along. */
export interface ArticlePlaces {
  places: OwnedPlace[];
  along: Partial<EditionParts>;
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

export class ArticleListRepository {
  constructor(private readonly dataSource: DataSource) {}

  async pages(owners: readonly string[], query: ArticleListQuery, page: PageRequest): Promise<ArticlePlaces> {
    if (!isFrequent(query)) {
      const { sql, values } = pagesOf(listOf(query), owners, page);
      return { places: await this.dataSource.query(sql, values), along: {} };
    }
    const { sql, values } = pagesOf(listOf(query), owners, page, new OpaqueParameters());
    const parts = ['shown', ...query.parts] as const;
    const { found, along } = await readWithParts<OwnedPlace>(this.dataSource, { sql, values }, 'id', parts);
    return { places: found, along };
  }

  counts(owners: readonly string[], query: ArticleListQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }
}
