import type { VacancyState } from '../vacancy/vacancy.lifecycle.js';
import type { GeoPoint } from './points.js';

/** Milliseconds of a day, as `postedWithinDays` and `closingWithinDays` and their facets count it. */
export const DAY = 86_400_000;

/** What a vacancy must fulfil to be listed; every member that is there must hold, values of one are alternatives. */
export interface Criteria {
  readonly states: readonly VacancyState[];
  readonly agencyIds?: readonly string[];
  readonly agencyTypes?: readonly string[];
  readonly positionTypes?: readonly string[];
  readonly employmentTypes?: readonly string[];
  readonly workArrangements?: readonly string[];
  readonly communitySizes?: readonly string[];
  readonly regionCodes?: readonly string[];
  readonly topicKeys?: readonly string[];
  readonly near?: Near;
  readonly annualPay?: PayRange;
  /** Keys of match profiles. */
  readonly profiles?: readonly string[];
  /** Titles under which no role is known, as `titleHead` gives them, in lower case. */
  readonly unknownTitles?: readonly string[];
  /** Posted in the days before now; of 24 hours each. */
  readonly postedWithinDays?: number;
  /** With an end in the days after now. */
  readonly closingWithinDays?: number;
}

export interface Near extends GeoPoint {
  readonly radiusKm: number;
}

export interface PayRange {
  /** In a year; null is no bound. */
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  /** Whether those that state no pay stay. */
  readonly includeUnstated: boolean;
}

/** The members of `Criteria` that are said by a value of a dimension. */
export const DIMENSION_MEMBERS = [
  'agencyTypes',
  'positionTypes',
  'employmentTypes',
  'workArrangements',
  'communitySizes',
  'regionCodes',
  'topicKeys',
] as const;

/** Everything that makes a selection: the members of the criteria, words, and what a list belongs to. */
export type Member = keyof Criteria | 'text' | 'titleText' | 'owner';
