import type { RoleKey } from '@heartland/shared/relevance/vocabulary/role';

/** What kind of position each role of the vocabulary is. */
const POSITION_TYPES: Record<RoleKey, string> = {
  'patrol-officer': 'SWORN_OFFICER',
  'school-resource-officer': 'SWORN_OFFICER',
  'campus-officer': 'SWORN_OFFICER',
  'transit-officer': 'SWORN_OFFICER',
  'tribal-officer': 'SWORN_OFFICER',
  'traffic-officer': 'SWORN_OFFICER',
  'training-officer': 'SWORN_OFFICER',
  'k9-handler': 'SWORN_OFFICER',
  'special-operations': 'SWORN_OFFICER',
  'park-ranger': 'SWORN_OFFICER',
  'game-warden': 'SWORN_OFFICER',
  reserve: 'SWORN_OFFICER',
  deputy: 'DEPUTY_SHERIFF',
  'court-security': 'DEPUTY_SHERIFF',
  'marshal-constable': 'DEPUTY_SHERIFF',
  trooper: 'STATE_TROOPER',
  'federal-agent': 'FEDERAL_AGENT',
  detective: 'INVESTIGATOR',
  'narcotics-detective': 'INVESTIGATOR',
  'oversight-investigator': 'INVESTIGATOR',
  recruit: 'CADET_OR_RECRUIT',
  explorer: 'CADET_OR_RECRUIT',
  lateral: 'LATERAL',
  supervisor: 'SUPERVISOR',
  command: 'COMMAND',
  dispatcher: 'DISPATCHER',
  'detention-officer': 'CORRECTIONS',
  'corrections-staff': 'CORRECTIONS',
  'probation-officer': 'CORRECTIONS',
  'community-outreach': 'COMMUNITY_SERVICE_OFFICER',
  'animal-control': 'COMMUNITY_SERVICE_OFFICER',
  'code-enforcement': 'COMMUNITY_SERVICE_OFFICER',
  'parking-officer': 'COMMUNITY_SERVICE_OFFICER',
  'crossing-guard': 'COMMUNITY_SERVICE_OFFICER',
  'security-officer': 'COMMUNITY_SERVICE_OFFICER',
  'crime-analyst': 'ANALYST',
  'evidence-technician': 'ANALYST',
  'forensic-specialist': 'ANALYST',
  'victim-advocate': 'OTHER_CIVILIAN',
  'crisis-specialist': 'OTHER_CIVILIAN',
  chaplain: 'OTHER_CIVILIAN',
  recruiter: 'OTHER_CIVILIAN',
  'records-clerk': 'OTHER_CIVILIAN',
  civilian: 'OTHER_CIVILIAN',
};

const SWORN = ['SWORN_OFFICER', 'DEPUTY_SHERIFF', 'STATE_TROOPER'];

/** The position type of a role; a sworn posting for certified officers alone is LATERAL whatever the role. */
export function positionTypeOf(role: RoleKey | null, lateralOnly: boolean): string {
  const type = role === null ? 'OTHER_CIVILIAN' : POSITION_TYPES[role];
  return lateralOnly && SWORN.includes(type) ? 'LATERAL' : type;
}
