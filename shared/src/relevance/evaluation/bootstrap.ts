/** Resamples of the vacancies: the ends of the interval then move in the third digit only. */
const RESAMPLES = 2000;
/** Any number: the same interval at every run. */
const SEED = 20_240_501;
/** Share of the resamples inside the interval. */
const CONFIDENCE = 0.95;

/** A statistic with its bootstrap interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** The generator mulberry32: numbers from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sum of numerators / sum of denominators: a mean when every denominator is 1. */
export type Share = readonly [numerator: number, denominator: number];

function ratio(shares: readonly Share[]): number {
  let numerators = 0;
  let denominators = 0;
  for (const [numerator, denominator] of shares) {
    numerators += numerator;
    denominators += denominator;
  }
  return denominators > 0 ? numerators / denominators : 0;
}

/** Estimates a ratio over vacancies: the percentiles of resampled vacancies, with a fixed seed. */
export function estimate(shares: readonly Share[]): Estimate {
  const random = randomNumbers(SEED);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    ratio(shares.map(() => shares[Math.floor(random() * shares.length)]!)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => resampled[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))]!;
  return { value: ratio(shares), low: at((1 - CONFIDENCE) / 2), high: at((1 + CONFIDENCE) / 2) };
}

/** Estimates a mean over vacancies. */
export function estimateMean(values: readonly number[]): Estimate {
  return estimate(values.map((value) => [value, 1]));
}
