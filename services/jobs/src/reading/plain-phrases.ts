import { phrases } from '@heartland/shared/relevance/vocabulary/phrase-list';
import type { Claim } from './reading.js';

type Meaning = NonNullable<Claim['meaning']>;

const setting = (label: string, ...communitySizes: string[]): Meaning => ({
  kind: 'SETTING',
  label,
  filter: { communitySizes },
});
const agency = (label: string, type: string): Meaning => ({
  kind: 'AGENCY_TYPE',
  label,
  filter: { agencyTypes: [type] },
});
const employment = (label: string, type: string): Meaning => ({
  kind: 'EMPLOYMENT',
  label,
  filter: { employmentTypes: [type] },
});
const arrangement = (label: string, type: string): Meaning => ({
  kind: 'ARRANGEMENT',
  label,
  filter: { workArrangements: [type] },
});

/**
 * Phrases that mean the same wherever they stand. Communities are those of `communitySizeOf`: a small town may be one
 * of under 2,500 people, and suburbs are small to mid-size. "Jail" and "prison" are left to the roles.
 */
const LISTS: [Meaning, string][] = [
  [setting('Rural area', 'RURAL'), 'rural, rural area, rural county, rural community, remote area, remote community'],
  [setting('Small town', 'RURAL', 'SMALL_TOWN'), 'small town, small community, small village'],
  [setting('Small city', 'SMALL_TOWN', 'MID_SIZE'), 'small city'],
  [setting('Suburb', 'SMALL_TOWN', 'MID_SIZE'), 'suburban, suburb, suburban area, suburban community'],
  [setting('Mid-size city', 'MID_SIZE'), 'mid size, mid size city, midsize, midsize city, medium size city'],
  [setting('Big city', 'LARGE_CITY', 'METRO'), 'big city, large city, major city, urban, urban area, inner city'],
  [
    agency('Campus police', 'CAMPUS'),
    'campus, campus police, university, university police, college police, college campus, school district',
  ],
  [
    agency('Tribal police', 'TRIBAL'),
    'tribal, tribal police, tribe, tribal nation, tribal law enforcement, reservation police, indian reservation',
  ],
  [
    agency('Transit police', 'TRANSIT'),
    `transit, transit police, transit authority, airport police, port authority, port police, harbor police,
    railroad police, rail police`,
  ],
  [agency('State police', 'STATE_POLICE'), 'state police, state patrol, highway patrol'],
  [
    agency('Federal agency', 'FEDERAL'),
    'federal, federal police, federal agency, federal government, federal law enforcement',
  ],
  [
    agency("Sheriff's office", 'COUNTY_SHERIFF'),
    `sheriff, sheriff's, sheriff office, sheriff's office, sheriff department, sheriff's department, sheriff dept,
    sheriff's dept, county police`,
  ],
  [agency('Municipal police', 'MUNICIPAL_POLICE'), 'city police, municipal police, town police, village police'],
  [agency('Corrections', 'CORRECTIONS'), 'department of corrections'],
  [employment('Full time', 'FULL_TIME'), 'full time, fulltime'],
  [employment('Part time', 'PART_TIME'), 'part time, parttime'],
  [employment('Temporary or seasonal', 'TEMPORARY'), 'temporary, temp, seasonal'],
  [employment('Internship', 'INTERN'), 'intern, internship'],
  [employment('Volunteer', 'VOLUNTEER'), 'volunteer'],
  [employment('Per diem', 'PER_DIEM'), 'per diem'],
  [employment('Contractor', 'CONTRACTOR'), 'contractor'],
  [
    arrangement('Remote', 'REMOTE'),
    'remote, remotely, remote work, work remotely, work from home, wfh, telework, telecommute',
  ],
  [arrangement('Hybrid', 'HYBRID'), 'hybrid, hybrid work'],
  [arrangement('On site', 'ON_SITE'), 'on site, onsite'],
];

/** Phrases in which words that could be read mean something else: they stay text. */
const STAYS_TEXT = phrases(`
  chief of staff, remote pilot, va police, va hospital, va medical center, id technician, id card, photo id,
  volunteer fire, temporary restraining order, hybrid vehicle, campus resource, federal way
`);

/** Every phrase with its meaning, null for those that stay text. */
export const PLAIN_PHRASES: readonly [string, Meaning | null][] = [
  ...LISTS.flatMap(([meaning, list]) => phrases(list).map((phrase): [string, Meaning] => [phrase, meaning])),
  ...STAYS_TEXT.map((phrase): [string, null] => [phrase, null]),
];
