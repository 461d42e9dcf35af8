import { PhraseIndex } from '../phrase-index.js';
import { titleWords } from '../title-words.js';
import { stemsOf } from '../words.js';
import type { Role, RoleKey } from './role.js';
import { AGENCY_ROLES } from './roles-agency.js';
import { SERVICE_ROLES } from './roles-service.js';
import { SPECIALIST_ROLES } from './roles-specialist.js';
import { SWORN_ROLES } from './roles-sworn.js';

export type { Role, RoleKey } from './role.js';

/** Every role. */
export const ROLES: Record<RoleKey, Role> = { ...SPECIALIST_ROLES, ...SERVICE_ROLES, ...SWORN_ROLES, ...AGENCY_ROLES };

/** The roles' keys, in the order of the table. */
export const ROLE_KEYS = Object.keys(ROLES) as RoleKey[];

/** Whether a role is known by what it does rather than by rank, standing or agency. */
export function isSpecialist(role: RoleKey): boolean {
  return role in SPECIALIST_ROLES || role in SERVICE_ROLES;
}

/**
 * Which role wins when a title names several. The first row that has one decides; inside a row the longest phrase of
 * the title wins, then the order in the table. The rule behind it: what somebody does beats the rank, the rank beats
 * the body (troopers, wardens), the body beats the standing (reserve, recruit, lateral), the standing beats the
 * agency, and the agency beats the plain officer.
 *   "Detective Sergeant" is a detective, "Patrol Sergeant" a supervisor, "Trooper Cadet" a trooper,
 *   "Reserve Deputy" a reserve, "University Police Recruit" a recruit, "University Police Officer" a campus officer.
 */
const LATER_ROWS: readonly (readonly RoleKey[])[] = [
  ['command'],
  ['supervisor'],
  ['trooper', 'game-warden', 'park-ranger'],
  ['reserve', 'recruit', 'lateral'],
  ['tribal-officer', 'campus-officer', 'transit-officer', 'marshal-constable', 'federal-agent'],
  ['civilian'],
  ['deputy', 'patrol-officer', 'security-officer'],
];
const PRECEDENCE = [ROLE_KEYS.filter((role) => !LATER_ROWS.flat().includes(role)), ...LATER_ROWS];
const RANK = new Map(PRECEDENCE.flatMap((row, rank) => row.map((role) => [role, rank] as const)));

function indexOf(list: (role: Role) => string[] | undefined): PhraseIndex<RoleKey> {
  return new PhraseIndex(
    ROLE_KEYS.flatMap((key) => (list(ROLES[key]) ?? []).map((phrase) => [phrase, key] as [string, RoleKey])),
  );
}

const ANYWHERE = indexOf((role) => role.titles);
const IN_AGENCIES = indexOf((role) => role.agencyTitles);
const EXCLUDED = indexOf((role) => role.notTitles);
const WHOLE = new Map(
  ROLE_KEYS.flatMap((key) => (ROLES[key].wholeTitles ?? []).map((title) => [stemsOf(title).join(' '), key] as const)),
);

/** The winner of an index by the rule of precedence. */
function bestRole(index: PhraseIndex<RoleKey>, stems: string[], excluded: Set<RoleKey>): RoleKey | null {
  let best: { role: RoleKey; rank: number; length: number } | null = null;
  for (const { value: role, length } of index.hits(stems)) {
    const rank = RANK.get(role)!;
    const wins = !best || rank < best.rank || (rank === best.rank && length > best.length);
    if (wins && !excluded.has(role)) best = { role, rank, length };
  }
  return best?.role ?? null;
}

/**
 * The role that a job title names, or null when the job has nothing to do with police work.
 * @param atAgency whether the employer is known to be a law-enforcement agency: then "Secretary" is one of its
 * civilians
 */
export function roleOfTitle(title: string, atAgency = false): RoleKey | null {
  const { stems, core, namesAgency } = titleWords(title);
  const excluded = new Set(EXCLUDED.hits(stems).map(({ value }) => value));
  return (
    bestRole(ANYWHERE, stems, excluded) ??
    WHOLE.get(core) ??
    (atAgency || namesAgency ? bestRole(IN_AGENCIES, stems, excluded) : null)
  );
}
