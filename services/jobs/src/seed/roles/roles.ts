import { CIVILIAN_ROLES } from './civilian-roles.js';
import { SWORN_ROLES } from './sworn-roles.js';

/** Every role of the seed. */
export const ROLES = { ...SWORN_ROLES, ...CIVILIAN_ROLES };

export type RoleKey = keyof typeof ROLES;
