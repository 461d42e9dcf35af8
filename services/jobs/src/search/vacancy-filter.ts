import { badUserInput } from '@heartland/shared/errors';
import { normalValues, saidMembers } from '@heartland/shared/filter-values';
import type { Parameters } from '@heartland/shared/keyset';
import { stateCondition } from '../vacancy/vacancy.lifecycle.js';
import { topicKeysOf } from '../topic/topic-keys.js';
import type { VacancyFilter } from './vacancy-list.args.js';

const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** A filter in its one normal form: no members that say nothing, values sorted, states said. Cursors are bound to it. */
export type NormalFilter = Readonly<Partial<Record<keyof VacancyFilter, readonly string[]>>> & {
  readonly states: readonly NonNullable<VacancyFilter['states']>[number][];
};

/** @throws BAD_USER_INPUT with the path of the member */
export function normalFilter(filter: VacancyFilter | null | undefined): NormalFilter {
  const members = saidMembers<string[]>({ ...filter }).map(([name, values]) => [name, normalValues(name, values)]);
  const wrong = filter?.regionCodes?.findIndex((code) => !REGION.test(code)) ?? -1;
  if (wrong >= 0) {
    throw badUserInput(
      ['filter', 'regionCodes', String(wrong)],
      'an ISO 3166-2 code such as US-MT',
      filter!.regionCodes![wrong],
    );
  }
  return { states: ['OPEN'] as never, ...Object.fromEntries(members) };
}

type Condition = (values: readonly string[], parameters: Parameters) => string;

const anyOf =
  (column: string): Condition =>
  (values, parameters) =>
    `${column} = any(${parameters.add(values)}::text[])`;

/** What each member of the filter says about `vacancy v`. */
const CONDITIONS: Record<Exclude<keyof VacancyFilter, 'states'>, Condition> = {
  agencyIds: anyOf('v.agency_id'),
  agencyTypes: anyOf('v.agency_type'),
  positionTypes: anyOf('v.position_type'),
  employmentTypes: (values, parameters) => `v.employment_types && ${parameters.add(values)}::text[]`,
  workArrangements: anyOf('v.work_arrangement'),
  communitySizes: anyOf('v.community_size'),
  regionCodes: anyOf('v.region_code'),
  topicIds: (values, parameters) => `v.topic_keys && ${parameters.add(topicKeysOf(values))}::text[]`,
};

/** The filter as one SQL condition over `vacancy v`. */
export function filterCondition(filter: NormalFilter, now: Date, parameters: Parameters): string {
  const conditions = Object.entries(CONDITIONS).flatMap(([name, condition]) => {
    const values = filter[name as keyof typeof CONDITIONS];
    return values ? [condition(values, parameters)] : [];
  });
  const instant = `${parameters.add(now)}::timestamptz`;
  return [stateCondition(filter.states, instant), ...conditions].join(' and ');
}
