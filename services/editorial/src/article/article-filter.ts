import { normalValues, saidMembers } from '@heartland/shared/filter-values';
import { canonicalLocale } from '@heartland/shared/locale';
import type { Parameters } from '@heartland/shared/keyset';
import { liveCondition, shownEdition, statusCondition, type ArticleStatus } from './article.lifecycle.js';
import { topicOfId } from '../topic/topic-row.js';
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
  `exists (select from ${table} l where l.edition_id = e.id and l.${column} = any(${parameters.add(values)}::text[]))`;

/** What each member of the filter says about `article a` with `edition e`. */
const CONDITIONS: Record<
  Exclude<keyof ArticleFilter, 'statuses'>,
  (value: unknown, parameters: Parameters) => string
> = {
  topicIds: (ids, parameters) =>
    `exists (select from edition_topic l where l.edition_id = e.id and l.topic_id = any(array(
       select ${topicOfId('asked')} from unnest(${parameters.add(ids)}::text[]) asked)))`,
  authorIds: linkedTo('edition_author', 'author_id'),
  agencyIds: linkedTo('edition_agency', 'agency_id'),
  locale: (value, parameters) => `a.locale = ${parameters.add(value)}`,
};

/** What the filter is about: an article with the edition that stands for it. */
export const FILTERED = 'article a join edition e on e.article_id = a.id';

/** The filter as one SQL condition over `article a` with `edition e`; it picks the edition that stands for the article. */
export function filterCondition(filter: NormalFilter, now: Date, parameters: Parameters): string {
  const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
    filter[name] === undefined ? [] : [condition(filter[name], parameters)],
  );
  const instant = `${parameters.add(now)}::timestamptz`;
  return [stands(filter.statuses, instant), ...conditions].join(' and ');
}

/** Readers see one edition at most, which an index finds; among other statuses the edition has to be chosen. */
function stands(statuses: readonly ArticleStatus[], instant: string): string {
  if (statuses.every((status) => status === 'PUBLISHED') && statuses.length > 0) return liveCondition(instant);
  return `${statusCondition(statuses, instant)} and e.id = ${shownEdition(instant)}`;
}
