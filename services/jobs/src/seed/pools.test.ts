import { describe, expect, it } from '@jest/globals';
import type { RoleText } from './pools/role-text.js';
import { ROLE_MIX } from './roles/role-mix.js';
import { ROLES } from './roles/roles.js';
import type { RoleKey } from './roles/roles.js';
import { SETTING_TEXTS } from './places/setting-texts.js';

const roles = Object.entries(ROLES) as [RoleKey, { text: RoleText }][];

describe('the words of roles', () => {
  it.each(roles)('%s has enough of them, none twice', (_, { text }) => {
    expect(text.titles.length).toBeGreaterThanOrEqual(4);
    expect(text.openings.length).toBeGreaterThanOrEqual(4);
    expect(text.duties.length).toBeGreaterThanOrEqual(9);
    expect(text.wants.length).toBeGreaterThanOrEqual(4);
    for (const pool of [text.openings, text.duties, text.wants]) expect(new Set(pool).size).toBe(pool.length);
  });

  it.each(roles)('%s has duties that follow "you will" and openings that are sentences', (_, { text }) => {
    for (const duty of text.duties) expect(duty).toMatch(/^[a-z\[].*[^.]$/);
    for (const opening of text.openings) expect(opening).toMatch(/[.?]$/);
  });

  it.each(roles)('%s names no person, number or address to write to', (_, { text }) => {
    const words = Object.values(text).flat().join('\n');
    expect(words).not.toMatch(/@|https?:|www\.|\(\d{3}\)|\d{3}-\d{4}/);
  });
});

describe('the mix of roles', () => {
  it('has every role somewhere', () => {
    const mixed = new Set(Object.values(ROLE_MIX).flatMap((mix) => mix.map(([key]) => key)));
    expect([...mixed].sort()).toEqual(roles.map(([key]) => key).sort());
  });

  it('has words for every setting', () => {
    for (const setting of Object.keys(ROLE_MIX)) expect([...SETTING_TEXTS.keys()]).toContain(setting);
  });
});
