import { isIdOf } from '@heartland/shared/ids';
import type { OverrideScope } from '@heartland/shared/relevance/override';
import { profileKey } from '@heartland/shared/relevance/profile-keys';
import { ROLES, type RoleKey } from '@heartland/shared/relevance/vocabulary/roles';
import { SETTINGS, type SettingKey } from '@heartland/shared/relevance/vocabulary/settings';
import { userFault, type UserFault } from '../mutation/user-error.js';

/** What names the vacancies of a scope. */
export interface TargetInput {
  scope: OverrideScope;
  vacancyId?: string | null;
  role?: string | null;
  setting?: string | null;
}

type Member = 'vacancyId' | 'role' | 'setting';
const MEMBERS: readonly Member[] = ['vacancyId', 'role', 'setting'];

/** Members that a scope needs, and those that it takes. */
const NAMED_BY: Record<OverrideScope, { needed: readonly Member[]; taken: readonly Member[] }> = {
  VACANCY: { needed: ['vacancyId'], taken: ['vacancyId'] },
  PROFILE: { needed: ['setting'], taken: ['role', 'setting'] },
  ROLE: { needed: ['role'], taken: ['role'] },
  EVERYWHERE: { needed: [], taken: [] },
};

const KNOWN: Record<Member, { what: string; knows: (value: string) => boolean }> = {
  vacancyId: { what: 'the id of a vacancy', knows: (id) => isIdOf('Vacancy', id) },
  role: { what: 'the key of a role of the vocabulary', knows: (key) => Object.hasOwn(ROLES, key) },
  setting: { what: 'the key of a setting of the vocabulary', knows: (key) => Object.hasOwn(SETTINGS, key) },
};

/** What is wrong with the members that name vacancies. */
export function targetFaults(input: TargetInput): UserFault[] {
  const { needed, taken } = NAMED_BY[input.scope];
  return MEMBERS.flatMap((member) => {
    const { what, knows } = KNOWN[member];
    const value = input[member];
    if (value == null) {
      if (!needed.includes(member)) return [];
      return userFault('REQUIRED', member, `Expected ${what} for the scope ${input.scope}, received none.`);
    }
    const received = JSON.stringify(value.slice(0, 80));
    if (!taken.includes(member)) {
      return userFault('INVALID', member, `Expected nothing for the scope ${input.scope}, received ${received}.`);
    }
    return knows(value) ? [] : userFault('INVALID', member, `Expected ${what}, received ${received}.`);
  });
}

/** The target of an input without faults. */
export function targetOf({ scope, vacancyId, role, setting }: TargetInput): string {
  if (scope === 'VACANCY') return vacancyId!;
  if (scope === 'ROLE') return role!;
  if (scope === 'EVERYWHERE') return '';
  return profileKey({ role: (role ?? null) as RoleKey | null, setting: setting as SettingKey });
}
