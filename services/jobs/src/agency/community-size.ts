import type { AgencyRow } from './agency-csv.js';

export type CommunitySize = 'RURAL' | 'SMALL_TOWN' | 'MID_SIZE' | 'LARGE_CITY' | 'METRO' | 'UNKNOWN';

interface Step {
  /** Exclusive, people served. */
  below: number;
  size: CommunitySize;
}

/**
 * Towns and cities, along the population groups of the FBI's Uniform Crime Reporting: group VII (under 2,500) is rural,
 * V and VI (2,500 to 24,999) are small towns, III and IV (25,000 to 99,999) mid-size, II (100,000 to 249,999) large
 * cities, I (250,000 and more) metropolises.
 */
const PLACES: readonly Step[] = [
  { below: 2_500, size: 'RURAL' },
  { below: 25_000, size: 'SMALL_TOWN' },
  { below: 100_000, size: 'MID_SIZE' },
  { below: 250_000, size: 'LARGE_CITY' },
  { below: Infinity, size: 'METRO' },
];

/**
 * Counties hold many places, so their steps are longer. Below 50,000 a county has no city that the Census would call the
 * core of a metropolitan area: it is rural. A million is the FBI's own upper step (group I-A).
 */
const COUNTIES: readonly Step[] = [
  { below: 50_000, size: 'RURAL' },
  { below: 250_000, size: 'MID_SIZE' },
  { below: 1_000_000, size: 'LARGE_CITY' },
  { below: Infinity, size: 'METRO' },
];

/** The size of the community that an agency serves; UNKNOWN for one that serves no counted population. */
export function communitySizeOf(agency: Pick<AgencyRow, 'type' | 'population'>): CommunitySize {
  const { population } = agency;
  if (population === null) return 'UNKNOWN';
  const steps = agency.type === 'COUNTY_SHERIFF' ? COUNTIES : PLACES;
  return steps.find((step) => population < step.below)!.size;
}
