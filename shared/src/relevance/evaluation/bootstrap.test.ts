import { describe, expect, it } from '@jest/globals';
import { estimate, estimateMean } from './bootstrap.js';

describe('estimateMean', () => {
  it('is the mean, with an interval around it', () => {
    const { value, low, high } = estimateMean([0, 0.5, 1, 0.5, 0.25, 0.75]);
    expect(value).toBeCloseTo(0.5);
    expect(low).toBeGreaterThan(0.15);
    expect(low).toBeLessThan(0.4);
    expect(high).toBeGreaterThan(0.6);
    expect(high).toBeLessThan(0.85);
  });

  it('is certain of what never varies', () => {
    expect(estimateMean([0.3, 0.3, 0.3])).toEqual({ value: 0.3, low: 0.3, high: 0.3 });
  });

  it('is the same at every run', () => {
    expect(estimateMean([0.1, 0.9, 0.4])).toEqual(estimateMean([0.1, 0.9, 0.4]));
  });
});

describe('estimate', () => {
  it('divides the sums, so that a vacancy with more articles counts more', () => {
    expect(
      estimate([
        [3, 3],
        [0, 1],
      ]).value,
    ).toBe(0.75);
  });

  it('is 0 when nothing was shown', () => {
    expect(estimate([[0, 0]])).toEqual({ value: 0, low: 0, high: 0 });
  });
});
