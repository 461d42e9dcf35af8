import { badUserInput } from '@heartland/shared/errors';
import { normalValues } from '@heartland/shared/filter-values';
import { allProfileKeys } from '@heartland/shared/relevance/profile';
import { findPlace } from '../gazetteer/gazetteer.js';
import type { Reading } from '../reading/reading.js';
import { topicKeysOf } from '../topic/topic-keys.js';
import type { Criteria, Near, PayRange } from '../vacancy-index/criteria.js';
import { parseTextQuery, type TextQuery } from '../word-index/text-query.js';
import { wordsOf } from '../word-index/words.js';
import { filterOfReading, readText } from './read-text.js';
import type { NearInput, PayRangeInput, VacancyFilter } from './vacancy-list.args.js';

const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
const MAX_TEXT = 1_000;
const MAX_RADIUS_KM = 5_000;
const MAX_DAYS = 3_650;
/** All keys of match profiles, and room for those of another version of the vocabulary. */
const MAX_PROFILES = 2 * allProfileKeys().length;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** A filter in its one normal form: equal filters are equal as JSON. Cursors are bound to it. */
export interface NormalFilter {
  readonly criteria: Criteria;
  readonly text: TextQuery | null;
  readonly titleText: TextQuery | null;
  /** Words that name the role which the text was read as: they need not be there, but they count for relevance. */
  readonly roleWords: readonly string[];
  readonly reading: Reading | null;
  /** The text without what was read as filters; null when there was none. */
  readonly wordsLeft: string | null;
}

/** Members whose values are taken as they are. */
const LISTS = [
  'agencyIds',
  'agencyTypes',
  'positionTypes',
  'employmentTypes',
  'workArrangements',
  'communitySizes',
] as const;

/** @throws BAD_USER_INPUT with the path of the member */
export function normalFilter(filter: VacancyFilter | null | undefined): NormalFilter {
  const said = filter ?? {};
  const text = checkedText('text', said.text);
  const reading = text !== null && said.understand !== false ? readText(text, said) : null;
  const titleText = checkedText('titleText', said.titleText);
  return {
    criteria: criteriaOf({ ...said, ...((reading && filterOfReading(reading)) as Partial<VacancyFilter>) }),
    text: queryOf(reading ? reading.text : text),
    titleText: queryOf(titleText),
    roleWords: (reading?.roleWords ?? []).flatMap(wordsOf),
    reading,
    wordsLeft: reading ? reading.text : text,
  };
}

function criteriaOf(filter: VacancyFilter): Criteria {
  const lists = LISTS.flatMap((member) => {
    const values = filter[member];
    return values == null ? [] : [[member, normalValues(member, values)] as const];
  });
  return {
    states: normalValues('states', filter.states ?? ['OPEN']) as Criteria['states'],
    ...Object.fromEntries(lists),
    ...(filter.regionCodes == null ? {} : { regionCodes: regions(filter.regionCodes) }),
    ...(filter.topicIds == null ? {} : { topicKeys: topicKeysOf(normalValues('topicIds', filter.topicIds)) }),
    ...(filter.profiles == null ? {} : { profiles: normalValues('profiles', filter.profiles, MAX_PROFILES) }),
    ...(filter.unknownTitles == null ? {} : { unknownTitles: titles(filter.unknownTitles) }),
    ...(filter.near == null ? {} : { near: circle(filter.near) }),
    ...(filter.annualPay == null ? {} : { annualPay: payRange(filter.annualPay) }),
    ...(filter.postedWithinDays == null ? {} : { postedWithinDays: days('postedWithinDays', filter.postedWithinDays) }),
    ...(filter.closingWithinDays == null
      ? {}
      : { closingWithinDays: days('closingWithinDays', filter.closingWithinDays) }),
  };
}

function checkedText(member: string, text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null;
  if (text.length > MAX_TEXT) {
    throw badUserInput(['filter', member], `at most ${MAX_TEXT} characters`, `${text.length} characters`);
  }
  return text;
}

function queryOf(text: string | null): TextQuery | null {
  const query = text === null ? null : parseTextQuery(text);
  return query?.isEmpty ? null : query;
}

function regions(codes: readonly string[]): string[] {
  const wrong = codes.findIndex((code) => !REGION.test(code));
  if (wrong >= 0) {
    throw badUserInput(['filter', 'regionCodes', String(wrong)], 'an ISO 3166-2 code such as US-MT', codes[wrong]);
  }
  return normalValues('regionCodes', codes);
}

function titles(heads: readonly string[]): string[] {
  const endless = heads.findIndex((head) => head.length > MAX_TEXT);
  if (endless >= 0) {
    const path = ['filter', 'unknownTitles', String(endless)];
    throw badUserInput(path, `at most ${MAX_TEXT} characters`, `${heads[endless]!.length} characters`);
  }
  return normalValues(
    'unknownTitles',
    heads.map((head) => head.toLowerCase()),
  );
}

function circle({ place, point, radiusKm }: NearInput): Near {
  const path = ['filter', 'near'];
  if ((place == null) === (point == null)) {
    throw badUserInput(path, 'exactly one of "place" and "point"', place == null ? 'neither' : 'both');
  }
  if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) {
    throw badUserInput([...path, 'radiusKm'], `kilometres above 0 and up to ${MAX_RADIUS_KM}`, radiusKm);
  }
  if (point != null) {
    const { latitude, longitude } = point;
    if (!(Math.abs(latitude) <= 90)) throw badUserInput([...path, 'point', 'latitude'], '-90 to 90', latitude);
    if (!(Math.abs(longitude) <= 180)) throw badUserInput([...path, 'point', 'longitude'], '-180 to 180', longitude);
    return { latitude, longitude, radiusKm };
  }
  const found = findPlace(place!);
  if (!found) {
    throw badUserInput([...path, 'place'], 'a place such as "Bozeman, MT", "59715" or "Montana"', place);
  }
  return { latitude: found.latitude, longitude: found.longitude, radiusKm };
}

function payRange({ min, max, currency = 'USD', includeUnstated = true }: PayRangeInput): PayRange {
  const path = ['filter', 'annualPay'];
  if (!CURRENCIES.has(currency)) throw badUserInput([...path, 'currency'], 'an ISO 4217 code such as USD', currency);
  const bound = (name: 'min' | 'max', amount: string | null | undefined) => {
    if (amount != null && !(Number(amount) >= 0 && Number(amount) < 1e12)) {
      throw badUserInput([...path, name], 'an amount from 0', amount);
    }
    return amount == null ? null : Number(amount);
  };
  const range = { min: bound('min', min), max: bound('max', max), currency, includeUnstated };
  if (range.min !== null && range.max !== null && range.min > range.max) {
    throw badUserInput([...path, 'max'], 'at least as much as "min"', max);
  }
  return range;
}

function days(member: string, count: number): number {
  if (count < 1 || count > MAX_DAYS) throw badUserInput(['filter', member], `an integer from 1 to ${MAX_DAYS}`, count);
  return count;
}
