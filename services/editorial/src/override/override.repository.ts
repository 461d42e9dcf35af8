import type { PageRequest } from '@heartland/shared/connection';
import type { Parameters } from '@heartland/shared/keyset';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource, type OwnedPlace } from '@heartland/shared/owned-list';
import { In, type DataSource } from 'typeorm';
import { RelevanceOverride, RelevanceOverrideChange } from './override.entity.js';
import { stateSql } from './override.lifecycle.js';

/** Values that are wanted, by what they are values of; all when nothing is said. */
export interface OverrideQuery {
  filter: { [Member in keyof typeof COLUMNS | 'states']?: readonly string[] };
  now: Date;
}

/** What members of the filter are compared with. */
const COLUMNS = {
  articleIds: 'v.article_id',
  vacancyIds: `case when v.scope = 'VACANCY' then v.target end`,
  madeByIds: 'v.made_by',
  actions: 'v.action',
  scopes: 'v.scope',
} as const;

function conditionOf({ filter, now }: OverrideQuery, parameters: Parameters): string {
  const columns: Record<string, string> = COLUMNS;
  const conditions = Object.entries(filter).map(([member, values]) => {
    const column = columns[member] ?? stateSql(`${parameters.add(now)}::timestamptz`);
    return `${column} = any(${parameters.add(values)}::text[])`;
  });
  return conditions.join(' and ') || 'true';
}

/** The newest first. */
const listOf = (query: OverrideQuery): OwnedList => ({
  from: 'relevance_override v',
  id: 'v.id',
  order: () => ({
    columns: [
      ['v.made_at', 'timestamptz'],
      ['v.id', 'text'],
    ],
    descending: true,
  }),
  owner: 'true',
  matching: (parameters) => conditionOf(query, parameters),
});

/** Overrides and their log, to be read. */
export class OverrideRepository implements OwnedListSource<OverrideQuery> {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[]): Promise<RelevanceOverride[]> {
    return this.dataSource.getRepository(RelevanceOverride).findBy({ id: In([...ids]) });
  }

  /** In the order in which they were made. */
  changes(overrideIds: readonly string[]): Promise<RelevanceOverrideChange[]> {
    const where = { overrideId: In([...overrideIds]) };
    return this.dataSource.getRepository(RelevanceOverrideChange).find({ where, order: { id: 'asc' } });
  }

  pages(owners: readonly string[], query: OverrideQuery, page: PageRequest): Promise<OwnedPlace[]> {
    const { sql, values } = pagesOf(listOf(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: OverrideQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }
}
