import type { PageRequest } from '@heartland/shared/connection';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource, type OwnedPlace } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';

/** The editions of an article, the newest first. */
const OF_ARTICLE: OwnedList = {
  from: 'edition e',
  id: 'e.id',
  order: () => ({ columns: [['e.number', 'integer']], descending: true }),
  owner: 'e.article_id = o.owner',
  matching: () => 'true',
};

export class EditionListRepository implements OwnedListSource<null> {
  constructor(private readonly dataSource: DataSource) {}

  pages(owners: readonly string[], _query: null, page: PageRequest): Promise<OwnedPlace[]> {
    const { sql, values } = pagesOf(OF_ARTICLE, owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[]): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(OF_ARTICLE, owners);
    return this.dataSource.query(sql, values);
  }
}
