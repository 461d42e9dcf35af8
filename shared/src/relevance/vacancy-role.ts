import type { AgencyTypeKey } from './profile.js';
import { roleOfTitle, type RoleKey } from './vocabulary/roles.js';
import type { SettingKey } from './vocabulary/settings.js';

/** Employers that are law-enforcement agencies whatever the title: a "Secretary" there is one of their civilians. */
const AGENCIES: ReadonlySet<AgencyTypeKey> = new Set<AgencyTypeKey>([
  'MUNICIPAL_POLICE',
  'COUNTY_SHERIFF',
  'STATE_POLICE',
  'TRIBAL',
  'CAMPUS',
  'TRANSIT',
  'CORRECTIONS',
]);

/** What a plain officer is at employers of a special kind. */
const PLAIN_OFFICER_AT: Partial<Record<SettingKey, RoleKey>> = {
  'school-district': 'school-resource-officer',
  campus: 'campus-officer',
  transit: 'transit-officer',
  tribal: 'tribal-officer',
  corrections: 'detention-officer',
};

/** Agencies of a town, a county or a state: a "Special Agent" there is no federal one. */
const LOCAL_AGENCIES: ReadonlySet<AgencyTypeKey> = new Set<AgencyTypeKey>([
  'MUNICIPAL_POLICE',
  'COUNTY_SHERIFF',
  'STATE_POLICE',
]);

/** Reads a role off a title, as `roleOfTitle` does. */
export type ReadsTitle = (title: string, atAgency: boolean) => RoleKey | null;

/**
 * The role of a vacancy: by its title; the employer tells what a plain "Officer" and what a "Special Agent" is.
 * @param read another reader than the vocabulary's
 */
export function roleOfVacancy(
  title: string,
  agencyType: AgencyTypeKey,
  setting: SettingKey,
  read: ReadsTitle = roleOfTitle,
): RoleKey | null {
  const role = read(title, AGENCIES.has(agencyType));
  if (role === 'patrol-officer') return PLAIN_OFFICER_AT[setting] ?? role;
  return role === 'federal-agent' && LOCAL_AGENCIES.has(agencyType) ? 'detective' : role;
}
