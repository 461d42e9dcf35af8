import type { KeysetKey } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import { Order, type Place, type SortValue, type Takes } from '../vacancy-index/order.js';
import type { Selection } from '../vacancy-index/selection.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import { orderByRelevance } from './relevance-order.js';
import type { TextMatch } from './text-match.js';
import type { VacancySort } from './vacancy-list.args.js';

type Field = `${VacancySort['field']}`;

/** A sort as it is carried out. */
export interface NormalSort {
  field: Field;
  ascending: boolean;
}

/** @throws BAD_USER_INPUT for a distance without a centre */
export function normalSort(sort: VacancySort | null | undefined, hasText: boolean, hasCenter: boolean): NormalSort {
  if (!sort) return { field: hasText ? 'RELEVANCE' : 'POSTED_AT', ascending: false };
  if (sort.field === 'DISTANCE' && !hasCenter) {
    throw badUserInput(['sort', 'field'], 'another field, or "filter.near"', sort.field);
  }
  return { field: sort.field, ascending: (sort.direction ?? 'DESC') === 'ASC' };
}

/** What vacancies are sorted by. */
function valueBy(field: Exclude<Field, 'RELEVANCE'>, index: VacancyIndex, selection: Selection): SortValue {
  const { postedAt, validThrough, payMin } = index.columns;
  switch (field) {
    case 'POSTED_AT':
      return postedAt;
    case 'VALID_THROUGH':
      return validThrough;
    case 'ANNUAL_PAY':
      return payMin;
    case 'DISTANCE':
      return (number) => selection.distanceTo(number);
    case 'AGENCY_NAME': {
      const ranks = index.agencies.byName();
      const agencyOf = index.byAgency.of;
      return (number) => ranks[agencyOf[number]!]!;
    }
  }
}

/** The order of a list. */
export function orderOf(
  { field, ascending }: NormalSort,
  index: VacancyIndex,
  selection: Selection,
  text: TextMatch,
): Takes {
  if (field === 'RELEVANCE') return orderByRelevance(text, index, !ascending);
  if (field === 'POSTED_AT' && !ascending) return index.newest;
  return new Order(index.columns, valueBy(field, index, selection), !ascending);
}

/**
 * A place as a cursor carries it. Agencies go by their ids, because their places by name move when others are added; and
 * scores with the weights that they were made with, because those of now may be others.
 */
export function keyOfPlace({ field }: NormalSort, index: VacancyIndex, text: TextMatch, place: Place): KeysetKey {
  const { primary, postedAt, number } = place;
  if (field === 'RELEVANCE') return [[primary, ...text.weights].join(' '), postedAt, number];
  if (field === 'AGENCY_NAME') return [index.agencies.of(index.byAgency.of[number]!).id, postedAt, number];
  return [primary === Infinity ? null : primary, postedAt, number];
}

/** The weights that a cursor carries; none if it is not of a list by relevance. */
export function weightsOfKey({ field }: NormalSort, key: KeysetKey | null): number[] {
  return field === 'RELEVANCE' && key ? String(key[0]).split(' ').slice(1).map(Number) : [];
}

/** The place that a cursor carries. */
export function placeOfKey({ field, ascending }: NormalSort, index: VacancyIndex, key: KeysetKey): Place {
  const [primary, postedAt, number] = key as [string | number | null, number, number];
  if (field === 'RELEVANCE') return { primary: Number.parseInt(primary as string, 10), postedAt, number };
  if (field !== 'AGENCY_NAME') return { primary: (primary as number | null) ?? Infinity, postedAt, number };
  const rank = index.agencies.byName()[index.agencies.find(primary as string) ?? 0] ?? 0;
  return { primary: ascending ? rank : -rank, postedAt, number };
}
