/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const Z = 1.959964;

/** A share with the interval that holds the true one 95 times in 100. */
export interface Rate {
  rate: number;
  low: number;
  high: number;
}

/**
 * The share of successes with its interval by Wilson's score ("Probable inference", JASA 1927), which stays within 0 and 1
 * and is true for few trials too. Null without a trial: nothing is known, which is not 0.
 * @param successes 0 to `trials`
 */
export function wilson(successes: number, trials: number): Rate | null {
  if (trials === 0) return null;
  const rate = successes / trials;
  const weight = 1 + Z ** 2 / trials;
  const centre = (rate + Z ** 2 / (2 * trials)) / weight;
  const reach = (Z / weight) * Math.sqrt((rate * (1 - rate)) / trials + Z ** 2 / (4 * trials ** 2));
  // Where the ends are exact, rounding has no say.
  return { rate, low: successes === 0 ? 0 : centre - reach, high: successes === trials ? 1 : centre + reach };
}
