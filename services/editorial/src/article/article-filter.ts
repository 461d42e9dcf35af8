import { badUserInput } from '@heartland/shared/errors';
import { canonicalLocale } from '@heartland/shared/locale';
import type { Parameters } from '@heartland/shared/keyset';
import { statusCondition, type ArticleStatus } from './article.lifecycle.js';
import type { ArticleFilter } from './article.args.js';

/** Values that one member of a filter may have. */
const MAX_VALUES = 100;

/** A filter in its one normal form: no empty members, values sorted, statuses said. Cursors are bound to it. */
export type NormalFilter = Readonly<Record<string, readonly string[] | string>> & {
  readonly statuses: readonly ArticleStatus[];
};

/** @throws BAD_USER_INPUT with the path of the member */
export function normalFilter(filter: ArticleFilter | null | undefined): NormalFilter {
  const members = Object.entries(filter ?? {}).filter(([, value]) => value != null) as [string, string | string[]][];
  const normal = members.map(([name, value]) => {
    if (typeof value === 'string') return [name, canonicalLocale(value, ['filter', name])] as const;
    if (value.length > MAX_VALUES) throw badUserInput(['filter', name], `at most ${MAX_VALUES} values`, value.length);
    return [name, [...new Set(value)].sort()] as const;
  });
  return { statuses: ['PUBLISHED'], ...Object.fromEntries(normal.sort(([a], [b]) => (a < b ? -1 : 1))) };
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
