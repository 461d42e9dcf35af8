import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { AgencyTypeKey } from '../profile.js';
import { roleOfVacancy } from '../vacancy-role.js';
import { sharedPlace } from '../vocabulary-source/place.js';
import { RoleReader } from './role-reader.js';
import { ROLE_KEYS, ROLES, roleOfTitle, type Role, type RoleKey } from './roles.js';
import type { SettingKey } from './settings.js';
import { WORDS } from './vocabulary.data.js';

type Named = RoleKey | 'none';

interface TitleTable {
  titles: Record<Named, string>;
  atAgency: Record<Named, string>;
  atPlace: { title: string; agencyType: AgencyTypeKey; setting: SettingKey; role: RoleKey }[];
  collisions: { title: string; role: RoleKey; over: RoleKey; because: string }[];
}

const TABLE = parse(readFileSync(sharedPlace('relevance/titles.yaml'), 'utf8')) as TitleTable;

/** Titles with the roles that they have to have. */
function rows(titles: Record<Named, string>): [title: string, role: Named][] {
  const named = Object.entries(titles) as [Named, string][];
  return named.flatMap(([role, list]) => list.split('; ').map((title): [string, Named] => [title, role]));
}

const TITLES = rows(TABLE.titles);

/** The other roles, excluding nothing. */
function othersThan(role: RoleKey): Record<string, Role> {
  const others = Object.entries(ROLES).filter(([key]) => key !== role);
  return Object.fromEntries(others.map(([key, it]) => [key, { ...it, notTitles: [] }]));
}

describe('roleOfTitle', () => {
  it('is tested with titles of every role and of none, each once', () => {
    expect(new Set(TITLES.map(([, role]) => role))).toEqual(new Set([...ROLE_KEYS, 'none']));
    expect(new Set(TITLES.map(([title]) => title.toLowerCase())).size).toBe(TITLES.length);
    expect(TITLES.length).toBeGreaterThanOrEqual(1_400);
  });

  it.each(TITLES)('%s: %s', (title, role) => {
    expect(roleOfTitle(title) ?? 'none').toBe(role);
  });

  it.each(rows(TABLE.atAgency))('%s, at a law-enforcement agency: %s', (title, role) => {
    expect(roleOfTitle(title, true) ?? 'none').toBe(role);
  });

  it.each(TABLE.collisions)('$title: $role rather than $over, since $because', ({ title, role, over }) => {
    expect(roleOfTitle(title)).toBe(role);
    expect(new RoleReader(othersThan(role), WORDS).roleOf(title)).toBe(over);
  });
});

describe('roleOfVacancy', () => {
  it.each(TABLE.atPlace)('$title of $agencyType in $setting: $role', ({ title, agencyType, setting, role }) => {
    expect(roleOfVacancy(title, agencyType, setting)).toBe(role);
  });

  it('takes a plain title for a civilian only at a law-enforcement agency', () => {
    expect(roleOfVacancy('Administrative Assistant', 'OTHER', 'unknown')).toBeNull();
    expect(roleOfVacancy('Administrative Assistant', 'MUNICIPAL_POLICE', 'city')).toBe('civilian');
  });
});
