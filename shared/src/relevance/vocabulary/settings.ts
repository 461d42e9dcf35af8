import type { AgencyTypeKey } from '../profile.js';
import type { TopicKey } from './topic.js';

/** Where a job is: the kind of community and of agency, taken together. */
export type SettingKey =
  | 'small-town'
  | 'small-city'
  | 'city'
  | 'large-city'
  | 'rural-county'
  | 'county'
  | 'large-county'
  | 'statewide'
  | 'campus'
  | 'school-district'
  | 'transit'
  | 'tribal'
  | 'federal'
  | 'corrections'
  | 'unknown';

/** A setting, and what people who work there want to read about, 0 to 1. */
export interface Setting {
  /** With an article, as in "Fits a rural county"; empty when nothing is known. */
  label: string;
  implies: Partial<Record<TopicKey, number>>;
}

export const SETTINGS: Record<SettingKey, Setting> = {
  'small-town': {
    label: 'a small town',
    implies: {
      'small-town-policing': 1,
      'living-where-you-police': 0.8,
      'limited-resources': 0.5,
      'community-policing': 0.4,
      'community-engagement': 0.3,
      'recruitment-and-retention': 0.4,
      'mutual-aid': 0.3,
      'rural-policing': 0.3,
    },
  },
  'small-city': { label: 'a small city', implies: { 'small-town-policing': 0.5, 'limited-resources': 0.2 } },
  city: { label: 'a city', implies: {} },
  'large-city': { label: 'a large city', implies: { 'big-city-policing': 0.5 } },
  'rural-county': {
    label: 'a rural county',
    implies: {
      'rural-policing': 1,
      'limited-resources': 0.4,
      'mutual-aid': 0.4,
      'small-town-policing': 0.3,
      'officer-wellness': 0.2,
      'sheriffs-office-careers': 0.3,
    },
  },
  county: { label: 'a county', implies: { 'rural-policing': 0.2, 'sheriffs-office-careers': 0.3 } },
  'large-county': { label: 'a large county', implies: { 'sheriffs-office-careers': 0.3, 'big-city-policing': 0.2 } },
  statewide: { label: 'work all over a state', implies: { 'rural-policing': 0.2, 'state-police-careers': 0.2 } },
  campus: {
    label: 'a campus',
    implies: { 'campus-policing': 1, 'crisis-response': 0.2, 'community-engagement': 0.2, 'victim-services': 0.2 },
  },
  'school-district': { label: 'a school district', implies: { 'school-safety': 1, 'youth-programs': 0.5 } },
  corrections: {
    label: 'a jail, a prison or their like',
    implies: { 'jails-and-corrections': 0.6, 'community-corrections': 0.1 },
  },
  transit: { label: 'transit, ports and airports', implies: { 'transit-policing': 1, 'big-city-policing': 0.2 } },
  tribal: {
    label: 'a tribal nation',
    implies: { 'tribal-policing': 1, 'rural-policing': 0.5, 'mutual-aid': 0.4, 'limited-resources': 0.3 },
  },
  federal: { label: 'a federal agency', implies: { 'federal-law-enforcement': 1 } },
  unknown: { label: '', implies: {} },
};

/** The settings' keys, in the order of the table. */
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What is known of the employer. */
export interface SettingFacts {
  agencyType: AgencyTypeKey;
  /** People served; null when not known. */
  population: number | null;
  /** Full-time sworn officers; null when not known. */
  swornOfficers: number | null;
  /** Title and text of the vacancy, for want of facts. */
  text?: string;
}

/** The settings of a family from small to large, each with what it stays below. */
interface Step {
  setting: SettingKey;
  population: number;
  swornOfficers: number;
}

/**
 * Populations: the FBI's groups of cities (VI and VII are below 10,000, V below 25,000, I from 250,000). Officers: the
 * median of full-time officers of the agencies of those sizes in the FBI's police employee data of 2018 (23 at 10,000
 * people, 50 at 25,000, 560 at 250,000).
 */
const CITY_STEPS: Step[] = [
  { setting: 'small-town', population: 10_000, swornOfficers: 23 },
  { setting: 'small-city', population: 25_000, swornOfficers: 50 },
  { setting: 'city', population: 250_000, swornOfficers: 560 },
  { setting: 'large-city', population: Infinity, swornOfficers: Infinity },
];

/**
 * Populations: a metropolitan area has an urban core of at least 50,000 people (U.S. Office of Management and Budget),
 * so a county below that has none; 250,000 as for cities. Officers: taken as one for each 1,000 people, since the
 * towns of a county have police of their own.
 */
const COUNTY_STEPS: Step[] = [
  { setting: 'rural-county', population: 50_000, swornOfficers: 50 },
  { setting: 'county', population: 250_000, swornOfficers: 250 },
  { setting: 'large-county', population: Infinity, swornOfficers: Infinity },
];

/** Agencies whose kind alone is the setting. */
const SETTING_OF_TYPE: Partial<Record<AgencyTypeKey, SettingKey>> = {
  STATE_POLICE: 'statewide',
  FEDERAL: 'federal',
  TRIBAL: 'tribal',
  CAMPUS: 'campus',
  TRANSIT: 'transit',
  CORRECTIONS: 'corrections',
};

/** Police of schools and of universities are one kind of agency; their texts tell them apart. */
const OF_SCHOOLS =
  /\bschool (?:district|police|board)\b|\bschools police\b|\bpublic schools\b|\b(?:county|city) schools\b|\bisd\b/gi;
const OF_UNIVERSITIES = /\buniversity\b|\bcollege\b/gi;

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

function isSchoolDistrict({ agencyType, text = '' }: SettingFacts): boolean {
  if (agencyType !== 'CAMPUS' && agencyType !== 'OTHER') return false;
  return countOf(OF_SCHOOLS, text) > countOf(OF_UNIVERSITIES, text);
}

/** Signs in the text, asked in this order, when neither the kind of the agency nor a number says it. */
const TEXT_CUES: [RegExp, SettingKey][] = [
  [/\btribal (?:police|nation|law enforcement|public safety)\b|\bindian (?:tribe|affairs|reservation)\b/i, 'tribal'],
  [/\b(?:university|college|campus) (?:police|public safety|law enforcement|security)\b/i, 'campus'],
  [/\b(?:transit|airport|railroad|port|harbor) (?:police|authority|public safety)\b/i, 'transit'],
  [/\b(?:town|village|borough|township) of\b|\bsmall[- ]town\b|\b(?:town|village|borough) police\b/i, 'small-town'],
  [/\brural county\b|\brural (?:area|community|communities)\b/i, 'rural-county'],
  [/\bmetropolitan police\b|\bmajor city\b|\blarge(?:st)? (?:city|police department)\b/i, 'large-city'],
  [/\bcounty\b|\bparish\b|\bsheriff/i, 'county'],
  [/\bstate (?:police|patrol|trooper)|\bhighway patrol\b|\bstatewide\b/i, 'statewide'],
  [/\bcity of\b|\bcity police\b/i, 'city'],
];

const known = (count: number | null): count is number => count !== null && count > 0;

function stepOf(steps: Step[], { population, swornOfficers }: SettingFacts): SettingKey | undefined {
  if (known(population)) return steps.find((step) => population < step.population)?.setting;
  if (known(swornOfficers)) return steps.find((step) => swornOfficers < step.swornOfficers)?.setting;
  return undefined;
}

/** Counties and cities are measured differently; only a sheriff, or a text that speaks of a county, is a county. */
function isCounty({ agencyType, text = '' }: SettingFacts): boolean {
  if (agencyType === 'COUNTY_SHERIFF') return true;
  return agencyType !== 'MUNICIPAL_POLICE' && /\bcounty\b|\bparish\b/i.test(text) && !/\bcity of\b/i.test(text);
}

function settingOfText({ agencyType, text = '' }: SettingFacts): SettingKey {
  const cued = TEXT_CUES.find(([pattern]) => pattern.test(text))?.[1];
  if (agencyType === 'COUNTY_SHERIFF') return cued === 'rural-county' ? cued : 'county';
  if (agencyType === 'MUNICIPAL_POLICE') return cued === 'small-town' || cued === 'large-city' ? cued : 'city';
  return cued ?? 'unknown';
}

/**
 * The setting of a vacancy: from the kind of the agency, then from the population, then from the number of officers,
 * and only for want of these from the text.
 */
export function settingOf(facts: SettingFacts): SettingKey {
  if (isSchoolDistrict(facts)) return 'school-district';
  const ofType = SETTING_OF_TYPE[facts.agencyType];
  if (ofType !== undefined) return ofType;
  return stepOf(isCounty(facts) ? COUNTY_STEPS : CITY_STEPS, facts) ?? settingOfText(facts);
}
