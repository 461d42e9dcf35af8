import type { Role, RoleKey } from './role.js';
import { RoleReader } from './role-reader.js';
import { ROLES as DATA, WORDS } from './vocabulary.data.js';

export type { Role, RoleKey } from './role.js';

/** Every role. */
export const ROLES: Record<RoleKey, Role> = DATA;

/** The roles' keys, in the order of the file. */
export const ROLE_KEYS = Object.keys(ROLES) as RoleKey[];

/** What roles are known by that somebody can have anywhere: the place then says less about what there is to read. */
const ANYWHERE: readonly Role['knownBy'][] = ['work', 'land', 'civilian'];

/** Whether a role is known by what it does rather than by rank, standing or agency. */
export function isSpecialist(role: RoleKey): boolean {
  return ANYWHERE.includes(ROLES[role].knownBy);
}

const reader = new RoleReader(ROLES, WORDS);

/** The role that a job title names: see `RoleReader.roleOf`. */
export function roleOfTitle(title: string, atAgency = false): RoleKey | null {
  return reader.roleOf(title, atAgency);
}
