import type { AgencyTypeKey } from '../profile.js';
import type { TopicKey } from './topic.js';
import { SETTINGS as DATA, type SettingKey } from './vocabulary.data.js';

export type { SettingKey } from './vocabulary.data.js';

/** A setting, and what people who work there want to read about, 0 to 1. */
export interface Setting {
  /** With an article, as in "Fits a rural county"; empty when nothing is known. */
  label: string;
  /** Which settings are steps of one measure, from small to large. */
  family?: 'CITY' | 'COUNTY';
  /** What the setting stays below: people served, and for want of their number the full-time sworn officers. */
  below?: { population: number; swornOfficers: number };
  /** The kind of agency that is always in this setting. */
  agencyType?: AgencyTypeKey;
  implies: Partial<Record<TopicKey, number>>;
  /** Topics of other places, which nobody needs here whatever the role. */
  without?: TopicKey[];
}

/** Every setting. */
export const SETTINGS: Record<SettingKey, Setting> = DATA;

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

const entries = Object.entries(SETTINGS) as [SettingKey, Setting][];

/** Agencies whose kind alone is the setting. */
const SETTING_OF_TYPE = new Map(entries.flatMap(([key, { agencyType }]) => (agencyType ? [[agencyType, key]] : [])));

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

/** The first setting of a family that the agency stays below; the last has no bound. */
function stepOf(family: Setting['family'], { population, swornOfficers }: SettingFacts): SettingKey | undefined {
  const [measure, size] = known(population)
    ? (['population', population] as const)
    : (['swornOfficers', swornOfficers] as const);
  if (!known(size)) return undefined;
  return entries.find(([, it]) => it.family === family && size < (it.below?.[measure] ?? Infinity))?.[0];
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
  const ofType = SETTING_OF_TYPE.get(facts.agencyType);
  if (ofType !== undefined) return ofType;
  return stepOf(isCounty(facts) ? 'COUNTY' : 'CITY', facts) ?? settingOfText(facts);
}
