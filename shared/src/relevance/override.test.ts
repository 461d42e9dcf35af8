import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decisiveOverride,
  OVERRIDE_ACTIONS,
  OVERRIDE_SCOPES,
  targetsOf,
  targetsOfProfile,
  type CoveredVacancy,
  type Override,
} from './override.js';
import { profileKey } from './profile-keys.js';

const roles = ['deputy', 'dispatcher', null] as const;
const settings = ['small-town', 'county'] as const;
const vacancies = ['v1', 'v2'].flatMap((id) =>
  roles.flatMap((role) => settings.map((setting): CoveredVacancy => ({ id, profile: { role, setting } }))),
);

const TARGETS = {
  VACANCY: ['v1', 'v2', 'v3'],
  PROFILE: roles.flatMap((role) => settings.map((setting) => profileKey({ role, setting }))),
  ROLE: ['deputy', 'dispatcher', 'chaplain'],
  EVERYWHERE: [''],
};

const override = fc
  .record({
    action: fc.constantFrom(...OVERRIDE_ACTIONS),
    scope: fc.constantFrom(...OVERRIDE_SCOPES),
    pick: fc.nat(),
    position: fc.integer({ min: 1, max: 9 }),
    madeAt: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ pick, ...it }) => ({ ...it, target: TARGETS[it.scope][pick % TARGETS[it.scope].length]! }));

const overrides = fc
  .array(override, { maxLength: 12 })
  .map((list) => list.map((it, index): Override => ({ ...it, id: `o${index + 10}` })));

/** The rule as the documentation says it, step by step. */
function plainlyDecisive(all: readonly Override[], { id, profile: { role, setting } }: CoveredVacancy) {
  const covers = (it: Override) =>
    (it.scope === 'VACANCY' && it.target === id) ||
    (it.scope === 'PROFILE' && it.target === `${role ?? 'none'}|${setting}`) ||
    (it.scope === 'ROLE' && it.target === role) ||
    it.scope === 'EVERYWHERE';
  for (const scope of OVERRIDE_SCOPES) {
    const ofScope = all.filter((it) => it.scope === scope && covers(it));
    const blocks = ofScope.filter(({ action }) => action === 'BLOCK');
    const left = blocks.length > 0 ? blocks : ofScope;
    const latest = left.filter(({ madeAt }) => madeAt === Math.max(...left.map((it) => it.madeAt)));
    if (latest.length > 0) return latest.sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  }
  return undefined;
}

describe('which override decides', () => {
  test('is what the rule says, whatever the order in which they come', () => {
    fc.assert(
      fc.property(overrides, fc.constantFrom(...vacancies), fc.infiniteStream(fc.double()), (all, vacancy, dice) => {
        const decisive = decisiveOverride(all, targetsOf(vacancy));
        expect(decisive).toEqual(plainlyDecisive(all, vacancy));
        const shuffled = all.map((it) => [dice.next().value, it] as const).sort(([a], [b]) => a - b);
        expect(
          decisiveOverride(
            shuffled.map(([, it]) => it),
            targetsOf(vacancy),
          ),
        ).toEqual(decisive);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of a profile is that of its vacancies of which nothing is said by name', () => {
    fc.assert(
      fc.property(overrides, fc.constantFrom(...vacancies), (all, { profile }) => {
        const decisive = decisiveOverride(all, targetsOfProfile(profileKey(profile)));
        expect(decisive).toEqual(plainlyDecisive(all, { id: 'unnamed', profile }));
      }),
    );
  });
});
