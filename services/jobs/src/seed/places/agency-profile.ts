import type { AgencyRow } from '../../agency/agency-csv.js';
import { countyLabel } from '../../agency/agency-name.js';
import { STATE_NAMES } from '../../agency/state-names.js';
import type { Posting } from '../../feed/posting.js';
import type { ShiftKind } from '../pools/shifts.js';
import { hashOf } from '../random.js';
import { settingOf } from './setting.js';
import type { Setting } from './setting.js';
import { STATE_FACTS } from './state-facts.js';
import type { StateFacts } from './state-facts.js';
import { factsOf } from '../template.js';
import type { Facts } from '../template.js';

type Location = Posting['locations'][number];

/** What all postings of one agency share, worked out once. */
export interface AgencyProfile {
  agency: Posting['agency'];
  setting: Setting;
  stateFacts: StateFacts;
  /** Facts for templates; those of a single posting are still unknown. */
  facts: Facts;
  location: Location;
  /** Further duty stations; only of agencies that serve a whole state. */
  stations: readonly Location[];
  /** The agency's pay against others of its kind and state. */
  payLevel: number;
  patrolShift: ShiftKind;
  /** How often it posts, against a tiny town. */
  weight: number;
}

const PATROL_SHIFTS: readonly ShiftKind[] = ['PATROL_12', 'PATROL_12', 'PATROL_10', 'PATROL_8'];
const WEIGHTS: Partial<Record<Setting, number>> = {
  TINY_TOWN: 1,
  SMALL_TOWN: 1.9,
  RURAL_COUNTY: 2.4,
  STATE: 4,
  CITY: 4,
};
const STATEWIDE: readonly Setting[] = ['STATE', 'CORRECTIONS', 'WILDLIFE'];

/** People and ranks, by the setting; the rest have officers under a chief in a department. */
const PEOPLE: Partial<Record<Setting, { boss: string; peers: string; dept: string }>> = {
  RURAL_COUNTY: { boss: 'the sheriff', peers: 'deputies', dept: "sheriff's office" },
  COUNTY: { boss: 'the sheriff', peers: 'deputies', dept: "sheriff's office" },
  BIG_COUNTY: { boss: 'the sheriff', peers: 'deputies', dept: "sheriff's office" },
  STATE: { boss: 'the colonel', peers: 'troopers', dept: 'headquarters' },
  PARKS: { boss: 'the chief ranger', peers: 'rangers', dept: 'park office' },
  NATIONAL_PARK: { boss: 'the chief ranger', peers: 'rangers', dept: 'park headquarters' },
  WILDLIFE: { boss: 'the captain', peers: 'officers', dept: 'district office' },
  CORRECTIONS: { boss: 'the warden', peers: 'officers', dept: 'personnel office' },
  FEDERAL: { boss: 'the supervisor', peers: 'officers', dept: 'personnel office' },
};

/** Profiles of agencies, in their order. */
export function profilesOf(agencies: readonly AgencyRow[]): AgencyProfile[] {
  const townsByRegion = new Map<string, Location[]>();
  for (const agency of agencies) {
    if (agency.city === null || agency.geoPrecision !== 'LOCALITY') continue;
    const towns = townsByRegion.get(agency.regionCode) ?? [];
    if (towns.length === 0) townsByRegion.set(agency.regionCode, towns);
    towns.push(locationOf(agency));
  }
  return agencies.map((agency) => profileOf(agency, townsByRegion.get(agency.regionCode) ?? []));
}

function profileOf(agency: AgencyRow, towns: readonly Location[]): AgencyProfile {
  const setting = settingOf(agency);
  const state = agency.regionCode.slice(3);
  const hash = hashOf(agency.ori);
  const stateFacts = STATE_FACTS[state] ?? STATE_FACTS['KS']!;
  const location = locationOf(agency);
  return {
    agency: { ori: agency.ori, name: agency.name, type: agency.type, website: null },
    setting,
    stateFacts,
    facts: factsOf({
      pop: agency.population === null ? '' : roundNumber(agency.population),
      sworn: agency.swornCount === null || agency.swornCount < 2 ? '' : withCommas(agency.swornCount),
      county: agency.county === null ? '' : countyLabel(agency.county, state),
      theAgency: withArticle(agency.name),
      place: placeOf(agency, location),
      state: STATE_NAMES[state] ?? state,
      region: stateFacts.region,
      post: stateFacts.post,
      ...(PEOPLE[setting] ?? { boss: 'the chief', peers: 'officers', dept: 'police department' }),
    }),
    location,
    stations: STATEWIDE.includes(setting) && agency.county === null ? towns : [],
    payLevel: 0.93 + (hash % 1000) / 7000,
    patrolShift: PATROL_SHIFTS[hash % PATROL_SHIFTS.length]!,
    weight: weightOf(setting, agency),
  };
}

/** Where an agency sits: its town, its county, or the state alone. */
function locationOf(agency: AgencyRow): Location {
  const state = agency.regionCode.slice(3);
  const town = state === 'DC' ? 'Washington' : agency.city;
  const place = town ?? (agency.county === null ? null : countyLabel(agency.county, state));
  const isPark = / National Park$/.test(agency.name);
  return {
    label: isPark ? `${agency.name}, ${state}` : place === null ? (STATE_NAMES[state] ?? state) : `${place}, ${state}`,
    locality: town,
    regionCode: agency.regionCode,
    countryCode: 'US',
    postalCode: null,
    latitude: agency.latitude,
    longitude: agency.longitude,
  };
}

function placeOf(agency: AgencyRow, location: Location): string {
  return / National Park$/.test(agency.name) ? agency.name : location.label.replace(/, [A-Z]{2}$/, '');
}

/** Big departments post more, though not in proportion. */
function weightOf(setting: Setting, agency: AgencyRow): number {
  if (setting === 'BIG_CITY' || setting === 'BIG_COUNTY' || setting === 'COUNTY_POLICE' || setting === 'COUNTY')
    return 3 + Math.sqrt((agency.population ?? 100_000) / 100_000) * 1.6;
  return WEIGHTS[setting] ?? 2;
}

function withArticle(name: string): string {
  return /(National|State) Park$|^Navy Yard|Wildlife Resources$|Fish and Wildlife/.test(name) ? name : `the ${name}`;
}

/** 870, 4,850, 28,600, 143,000, 2.7 million. */
function roundNumber(people: number): string {
  if (people >= 1_000_000) return `${(people / 1_000_000).toFixed(1)} million`;
  const step = people < 1_000 ? 10 : people < 10_000 ? 50 : people < 100_000 ? 100 : 1_000;
  return withCommas(Math.max(step, Math.round(people / step) * step));
}

function withCommas(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
