import type { AgencyRow } from '../agency/agency-csv.js';
import type { Posting } from '../feed/posting.js';
import { profilesOf } from './places/agency-profile.js';
import type { AgencyProfile } from './places/agency-profile.js';
import { hashOf, Random, seedOf } from './random.js';
import { writePosting } from './write-posting.js';

export interface SeedOptions {
  /** How many postings there are. */
  count?: number;
  /** The index of the first that is made; those before it are passed over at no cost. */
  from?: number;
  /** The instant that the dates of the postings are about, or that of each by its index. */
  now: Date | ((index: number) => Date);
  /** Characters of the shortest description. */
  shortest?: number;
  /** The same seed gives the same postings; the number is of no other meaning. */
  seed?: number;
}

/**
 * Invented vacancies of real agencies, made one after the other as they are asked for. A posting depends on the seed, its
 * number and the agencies alone, so a longer list begins with the shorter one; its dates move with `now`.
 * Every agency posts once before any posts again; then the bigger ones post more often.
 */
export function* seedPostings(
  agencies: readonly AgencyRow[],
  { count = 1_600, from = 0, now, shortest, seed = 1 }: SeedOptions,
): Generator<Posting, void, undefined> {
  if (agencies.length === 0) throw new RangeError('expected at least one agency');
  const family = hashOf(`heartland ${seed}`);
  const profiles = knownProfilesOf(agencies);
  const firstRound = new Random(family).shuffledPlaces(profiles.length);
  const sums = cumulativeWeights(profiles);
  for (let index = from; index < count; index++) {
    const random = new Random(seedOf(family, index));
    const place = index < firstRound.length ? firstRound[index]! : drawn(sums, random);
    const about = now instanceof Date ? now : now(index);
    yield writePosting(externalIdOf(index), profiles[place]!, about.getTime(), random, shortest);
  }
}

/** The profiles of a list are kept as long as the list: postings are often asked for in parts. */
const knownProfiles = new WeakMap<readonly AgencyRow[], AgencyProfile[]>();

function knownProfilesOf(agencies: readonly AgencyRow[]): AgencyProfile[] {
  let profiles = knownProfiles.get(agencies);
  if (profiles === undefined) knownProfiles.set(agencies, (profiles = profilesOf(agencies)));
  return profiles;
}

const externalIdOf = (index: number): string => `seed-${String(index + 1).padStart(6, '0')}`;

function cumulativeWeights(profiles: readonly AgencyProfile[]): Float64Array {
  const sums = new Float64Array(profiles.length);
  let sum = 0;
  for (const [index, profile] of profiles.entries()) sums[index] = sum += profile.weight;
  return sums;
}

/** A place drawn by weight: binary search for the first sum above a random share of the whole. */
function drawn(sums: Float64Array, random: Random): number {
  const wanted = random.next() * sums[sums.length - 1]!;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
