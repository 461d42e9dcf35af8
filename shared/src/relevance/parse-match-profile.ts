import { z } from 'zod';
import { MAX_OVERRIDES, MAX_POSITION, OVERRIDE_ACTIONS, OVERRIDE_SCOPES } from './override.js';
import type { MatchProfile } from './profile.js';
import { ROLES, type RoleKey } from './vocabulary/roles.js';
import { SETTINGS, type SettingKey } from './vocabulary/settings.js';

/** Keys are bounded so that a foreign value cannot make a scorer slow. */
const MOST_WEIGHTS = 100;
const LONGEST_KEY = 60;
const LONGEST_TARGET = 80;

/** One loop, because profiles come by the dozen: a record of zod's checks each weight in ten times the time. */
function areWeights(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let count = 0;
  for (const [key, weight] of Object.entries(value)) {
    if (++count > MOST_WEIGHTS || key.length > LONGEST_KEY) return false;
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) return false;
  }
  return true;
}

const weights = z.custom<Record<string, number>>(
  areWeights,
  `expected at most ${MOST_WEIGHTS} weights from 0 to 1, by keys of at most ${LONGEST_KEY} characters`,
);

/** A role or setting that only another version of the vocabulary knows counts as not known. */
const role = z
  .string()
  .nullable()
  .transform((key) => (key !== null && Object.hasOwn(ROLES, key) ? (key as RoleKey) : null));
const setting = z.string().transform((key) => (Object.hasOwn(SETTINGS, key) ? (key as SettingKey) : 'unknown'));

const override = z.strictObject({
  id: z.string().max(LONGEST_KEY),
  action: z.enum(OVERRIDE_ACTIONS),
  scope: z.enum(OVERRIDE_SCOPES),
  target: z.string().max(LONGEST_TARGET),
  position: z.number().int().min(1).max(MAX_POSITION),
  madeAt: z.number(),
});

const version = z.string().min(1).max(40);

const matchProfile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vacancy'),
    version,
    role,
    setting,
    agencyType: z.enum([
      'MUNICIPAL_POLICE',
      'COUNTY_SHERIFF',
      'STATE_POLICE',
      'FEDERAL',
      'TRIBAL',
      'CAMPUS',
      'TRANSIT',
      'CORRECTIONS',
      'OTHER',
    ]),
    topics: weights,
    terms: weights,
  }),
  z.strictObject({
    kind: z.literal('article'),
    version,
    topics: weights,
    terms: weights,
    bestProfiles: z.array(z.string().max(LONGEST_TARGET)).max(20),
    overrides: z.array(override).max(MAX_OVERRIDES).optional(),
  }),
]);

/**
 * Checks the shape of a profile that came from elsewhere.
 * @throws z.ZodError on anything that is no match profile
 */
export function parseMatchProfile(value: unknown): MatchProfile {
  return matchProfile.parse(value);
}
