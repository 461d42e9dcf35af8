/** The properties that are kept as a set of vacancies for each value. */
export type DimensionName = TraitName | 'topicKeys' | 'payBands';

export const TRAIT_NAMES = [
  'agencyTypes',
  'positionTypes',
  'employmentTypes',
  'workArrangements',
  'communitySizes',
  'regionCodes',
  'currencies',
] as const;
export type TraitName = (typeof TRAIT_NAMES)[number];

/** The values of a vacancy of which there are few; many vacancies share one such object. */
export type Traits = Readonly<Record<TraitName, readonly string[]>>;

/** A vacancy as the index keeps it: what lists filter, sort and count by. Instants are milliseconds since 1970. */
export interface IndexRow {
  number: number;
  postedAt: number;
  /** Infinity is open until filled. */
  validThrough: number;
  /** Infinity is not closed. */
  closedAt: number;
  filled: boolean;
  agencyId: string;
  traits: Traits;
  topicKeys: readonly string[];
  profileKey: string;
  /** Latitude and longitude of every location, one after the other. */
  points: readonly number[];
  /** In a year, in the currency of the traits; NaN when no pay is stated. */
  payMin: number;
  payMax: number;
}
