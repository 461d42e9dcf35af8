import { profileKey, type BareProfile } from './profile-keys.js';

/** What an editor may say of an article and vacancies. */
export const OVERRIDE_ACTIONS = ['PIN', 'BLOCK'] as const;
export type OverrideAction = (typeof OVERRIDE_ACTIONS)[number];

/** Which vacancies it is said of, from the most specific to the least: one, those of a role in a setting, of a role, all. */
export const OVERRIDE_SCOPES = ['VACANCY', 'PROFILE', 'ROLE', 'EVERYWHERE'] as const;
export type OverrideScope = (typeof OVERRIDE_SCOPES)[number];

/** Places that pins can have among each other, from 1. */
export const MAX_POSITION = 1_000;

/** Overrides that one article may have at a time, so that they can travel with it. */
export const MAX_OVERRIDES = 200;

/** What an editor says of one article and the vacancies that it covers. */
export interface Override {
  id: string;
  action: OverrideAction;
  scope: OverrideScope;
  /** Id of the vacancy, key of the profile, key of the role; empty for everywhere. */
  target: string;
  /** Place of a pin among pins, 1 to `MAX_POSITION`, the first first; of no meaning for a block. */
  position: number;
  /** Milliseconds; when it was made. */
  madeAt: number;
}

/** A vacancy as far as overrides need it. */
export interface CoveredVacancy {
  id: string;
  profile: BareProfile;
}

/** What an override of each scope must name to cover a vacancy; null when no override of the scope can. */
export type Targets = Readonly<Record<OverrideScope, string | null>>;

/** What overrides must name to cover a vacancy. */
export function targetsOf({ id, profile }: CoveredVacancy): Targets {
  return { ...targetsOfProfile(profileKey(profile)), VACANCY: id };
}

/** What overrides must name to cover all vacancies of a profile. */
export function targetsOfProfile(key: string): Targets {
  return { VACANCY: null, PROFILE: key, ROLE: key.slice(0, key.indexOf('|')), EVERYWHERE: '' };
}

/**
 * The rule of conflicts: of the overrides of one article, the one that decides about a vacancy. The most specific scope
 * wins; within a scope a block wins over a pin; then the one that was made later, then the greater id.
 * @returns undefined when none covers the vacancy
 */
export function decisiveOverride<O extends Override>(overrides: readonly O[], targets: Targets): O | undefined {
  let decisive: O | undefined;
  for (const override of overrides) {
    if (targets[override.scope] !== override.target) continue;
    if (!decisive || comparePrecedence(override, decisive) < 0) decisive = override;
  }
  return decisive;
}

/** Negative when the first override wins. */
function comparePrecedence(a: Override, b: Override): number {
  return (
    OVERRIDE_SCOPES.indexOf(a.scope) - OVERRIDE_SCOPES.indexOf(b.scope) ||
    Number(a.action === 'PIN') - Number(b.action === 'PIN') ||
    b.madeAt - a.madeAt ||
    (a.id > b.id ? -1 : Number(a.id < b.id))
  );
}
