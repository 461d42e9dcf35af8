import { badUserInput } from '@heartland/shared/errors';
import { normalValues, saidMembers } from '@heartland/shared/filter-values';
import { canonicalLocale } from '@heartland/shared/locale';
import type { Parameters } from '@heartland/shared/keyset';
import { allProfileKeys } from '@heartland/shared/relevance/profile';
import { cleaned, textCondition } from '../search/search-text.js';
import { liveCondition, standsCondition, statusSql, type ArticleStatus } from './article.lifecycle.js';
import { topicOfId } from '../topic/topic-row.js';
import type { ArticleFilter } from './article.args.js';

/** A filter in its one normal form: no members that say nothing, values sorted, statuses said. Cursors are bound to it. */
export type NormalFilter = Readonly<Record<string, readonly string[] | string | boolean>> & {
  readonly statuses: readonly ArticleStatus[];
  readonly text?: string;
  readonly locale?: string;
};

/** Characters of a text. */
const MAX_TEXT = 1_000;
/** All keys of match profiles, and room for those of another version of the vocabulary. */
const MAX_PROFILES = 2 * allProfileKeys().length;

/** @throws BAD_USER_INPUT with the path of the member */
export function normalFilter(filter: ArticleFilter | null | undefined): NormalFilter {
  const members = saidMembers<string | string[] | boolean | Date>({ ...filter }).map(([name, value]) => [
    name,
    normalMember(name, value),
  ]);
  const said = members.filter(([, value]) => value !== '');
  return { statuses: ['PUBLISHED'], ...(Object.fromEntries(said) as object) };
}

/** @returns '' for a text without anything in it */
function normalMember(name: string, value: string | string[] | boolean | Date): string | string[] | boolean {
  if (typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return normalValues(name, value, name === 'servingNoneOf' ? MAX_PROFILES : undefined);
  if (name !== 'text') return canonicalLocale(value, ['filter', name]);
  if (value.length <= MAX_TEXT) return cleaned(value);
  throw badUserInput(['filter', name], `at most ${MAX_TEXT} characters`, `${value.length} characters`);
}

/** Finds the ids of the editions that serve none of some match profiles. */
export type ServingNoneOf = (profiles: readonly string[]) => Promise<string[]>;

/** The filter with the editions that it is about, when only the index in memory knows them. */
export async function withEditions(filter: NormalFilter, find: ServingNoneOf): Promise<NormalFilter> {
  const { servingNoneOf: profiles } = filter;
  return profiles === undefined ? filter : { ...filter, editionIds: await find(profiles as string[]) };
}

type Condition = (value: never, parameters: Parameters, filter: NormalFilter) => string;

const linkedTo =
  (table: string, column: string): Condition =>
  (values, parameters) =>
    `exists (select from ${table} l where l.edition_id = t.edition_id and l.${column} = any(${parameters.add(values)}::text[]))`;

/** What each member of the filter says about what is `FILTERED`. */
const CONDITIONS: Record<Exclude<keyof ArticleFilter, 'statuses' | 'servingNoneOf'> | 'editionIds', Condition> = {
  editionIds: (ids, parameters) => `t.edition_id = any(${parameters.add(ids)}::text[])`,
  text: (text, parameters, { locale }) => textCondition(text, locale, parameters),
  topicIds: (ids, parameters) =>
    `exists (select from edition_topic l where l.edition_id = t.edition_id and l.topic_id = any(array(
       select ${topicOfId('asked')} from unnest(${parameters.add(ids)}::text[]) asked)))`,
  authorIds: linkedTo('edition_author', 'author_id'),
  agencyIds: linkedTo('edition_agency', 'agency_id'),
  locale: (locale, parameters) => `t.locale = ${parameters.add(locale)}`,
  publishedAfter: (instant, parameters) => `a.published_at >= ${parameters.add(instant)}::timestamptz`,
  publishedBefore: (instant, parameters) => `a.published_at < ${parameters.add(instant)}::timestamptz`,
  hasHeroImage: (has, parameters) => `t.has_hero_image = ${parameters.add(has)}::boolean`,
  modifiedBefore: (instant, parameters) => `t.modified_at < ${parameters.add(instant)}::timestamptz`,
  waitingForReview: (waits, parameters) => `exists (
    select from edition w where w.article_id = t.article_id and w.stage = 'IN_REVIEW') = ${parameters.add(waits)}::boolean`,
};

/**
 * What the filter is about: `listed_edition t`, the edition that stands for its article, with the article. There always
 * is one: it is joined from the left so that the planner leaves it out when no condition names it.
 */
export const FILTERED = `listed_edition t left join article a on a.id = t.article_id`;

/** The filter as one SQL condition over what is `FILTERED`; it picks the edition that stands for the article. */
export function filterCondition(filter: NormalFilter, now: Date, parameters: Parameters): string {
  const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
    filter[name] === undefined ? [] : [condition(filter[name] as never, parameters, filter)],
  );
  const instant = `${parameters.add(now)}::timestamptz`;
  return [stands(filter.statuses, instant), ...conditions].join(' and ');
}

/** Readers see one edition at most, which its own dates say; among other statuses the edition has to be chosen. */
function stands(statuses: readonly ArticleStatus[], instant: string): string {
  if (statuses.every((status) => status === 'PUBLISHED') && statuses.length > 0) return liveCondition(instant, 't');
  const wanted = statuses.map((status) => `'${status}'`).join(', ');
  return `${statusSql(instant, 't')} = any(array[${wanted}]::text[]) and ${standsCondition(instant)}`;
}
