import type { RoleKey } from './roles.js';
import { ROLES } from './roles.js';
import type { RoleSpec } from './role-spec.js';
import type { Setting } from '../places/setting.js';
import { compileAll } from '../template.js';
import type { Template } from '../template.js';

/** A role with its words read and ready. */
export interface CompiledRole {
  key: RoleKey;
  spec: RoleSpec;
  /** Titles that suit an agency of the family. */
  titles: Readonly<Record<Family, readonly Template[]>>;
  openings: readonly Template[];
  duties: readonly Template[];
  wants: readonly Template[];
}

/** Who has deputies, who has police, and who has neither. */
export type Family = 'SHERIFF' | 'POLICE' | 'OTHER';

const SHERIFFS: readonly Setting[] = ['RURAL_COUNTY', 'COUNTY', 'BIG_COUNTY'];
const NEITHER: readonly Setting[] = ['STATE', 'PARKS', 'WILDLIFE', 'NATIONAL_PARK', 'CORRECTIONS'];
const UNFIT: Readonly<Record<Family, RegExp>> = {
  SHERIFF: /Police|\bSRO - |Officer \(SRO\)/,
  POLICE: /Deputy|Sheriff/,
  OTHER: /Police|Deputy|Sheriff/,
};

/** The family of a setting. */
export function familyOf(setting: Setting): Family {
  return SHERIFFS.includes(setting) ? 'SHERIFF' : NEITHER.includes(setting) ? 'OTHER' : 'POLICE';
}

function titlesFor(family: Family, titles: readonly string[]): readonly Template[] {
  const fit = titles.filter((title) => !UNFIT[family].test(title));
  return compileAll(fit.length > 0 ? fit : titles);
}

function compileRole(key: RoleKey): CompiledRole {
  const spec: RoleSpec = ROLES[key];
  const { titles, openings, duties, wants } = spec.text;
  return {
    key,
    spec,
    titles: {
      SHERIFF: titlesFor('SHERIFF', titles),
      POLICE: titlesFor('POLICE', titles),
      OTHER: titlesFor('OTHER', titles),
    },
    openings: compileAll(openings),
    duties: compileAll(duties),
    wants: compileAll(wants),
  };
}

/** Every role by its key. */
export const COMPILED_ROLES: ReadonlyMap<RoleKey, CompiledRole> = new Map(
  (Object.keys(ROLES) as RoleKey[]).map((key) => [key, compileRole(key)]),
);
