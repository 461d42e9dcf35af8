import { describe, expect, it } from '@jest/globals';
import { wilson } from './wilson.js';

describe('the interval of a rate', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the literature', (successes, trials, low, high) => {
    const rate = wilson(successes, trials)!;
    expect(rate.rate).toBe(successes / trials);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  it('is none without a trial, and stays within 0 and 1', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(3, 3)).toMatchObject({ rate: 1, high: 1 });
    expect(wilson(0, 3)).toMatchObject({ rate: 0, low: 0 });
  });
});
