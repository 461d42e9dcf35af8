import { normalValues, saidMembers } from '@heartland/shared/filter-values';
import { canonicalLocale } from '@heartland/shared/locale';
import type { Parameters } from '@heartland/shared/keyset';
import { statusCondition, type ArticleStatus } from './article.lifecycle.js';
import type { ArticleFilter } from './article.args.js';

/** A filter in its one normal form: no members that say nothing, values sorted, statuses said. Cursors are bound to it. */
export type NormalFilter = Readonly<Record<string, readonly string[] | string>> & {
  readonly statuses: readonly ArticleStatus[];
};

/** @throws BAD_USER_INPUT with the path of the member */
export function normalFilter(filter: ArticleFilter | null | undefined): NormalFilter {
  const members = saidMembers<string | string[]>({ ...filter }).map(([name, value]) =>
    typeof value === 'string' ? [name, canonicalLocale(value, ['filter', name])] : [name, normalValues(name, value)],
  );
  return { statuses: ['PUBLISHED'], ...Object.fromEntries(members) };
}

const linkedTo = (table: string, column: string) => (values: unknown, parameters: Parameters) =>
  `exists (select from ${table} l where l.article_id = a.id and l.${column} = any(${parameters.add(values)}::text[]))`;

/** What each member of the filter says about `article a`. */
const CONDITIONS: Record<
  Exclude<keyof ArticleFilter, 'statuses'>,
  (value: unknown, parameters: Parameters) => string
> = {
  topicIds: linkedTo('article_topic', 'topic_id'),
  authorIds: linkedTo('article_author', 'author_id'),
  agencyIds: linkedTo('article_agency', 'agency_id'),
  locale: (value, parameters) => `a.locale = ${parameters.add(value)}`,
};

/** The filter as one SQL condition over `article a`. */
export function filterCondition(filter: NormalFilter, now: Date, parameters: Parameters): string {
  const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
    filter[name] === undefined ? [] : [condition(filter[name], parameters)],
  );
  const instant = `${parameters.add(now)}::timestamptz`;
  return [statusCondition(filter.statuses, instant), ...conditions].join(' and ');
}
