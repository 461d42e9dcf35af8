import { z } from 'zod';
import type { MatchProfile } from './profile.js';
import { ROLES, type RoleKey } from './vocabulary/roles.js';
import { SETTINGS, type SettingKey } from './vocabulary/settings.js';

/** Keys are bounded so that a foreign value cannot make a scorer slow. */
const weights = z
  .record(z.string().max(60), z.number().min(0).max(1))
  .refine((value) => Object.keys(value).length <= 100, 'expected at most 100 weights');

/** A role or setting that only another version of the vocabulary knows counts as not known. */
const role = z
  .string()
  .nullable()
  .transform((key) => (key !== null && Object.hasOwn(ROLES, key) ? (key as RoleKey) : null));
const setting = z.string().transform((key) => (Object.hasOwn(SETTINGS, key) ? (key as SettingKey) : 'unknown'));

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
    bestProfiles: z.array(z.string().max(80)).max(20),
  }),
]);

/**
 * Checks the shape of a profile that came from elsewhere.
 * @throws z.ZodError on anything that is no match profile
 */
export function parseMatchProfile(value: unknown): MatchProfile {
  return matchProfile.parse(value);
}
