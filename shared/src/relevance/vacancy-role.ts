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

/** The role of a vacancy: by its title; the employer tells what a plain "Officer" is. */
export function roleOfVacancy(title: string, agencyType: AgencyTypeKey, setting: SettingKey): RoleKey | null {
  const role = roleOfTitle(title, AGENCIES.has(agencyType));
  return role === 'patrol-officer' ? (PLAIN_OFFICER_AT[setting] ?? role) : role;
}
