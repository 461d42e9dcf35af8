import { describe, expect, test } from '@jest/globals';
import { median, medianTimes, percentile, timesOf } from './times.js';

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

describe('times', () => {
  test('a percentile is one of the values, whatever their order', () => {
    expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile([7], 0.99)]).toEqual([50, 99, 7]);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('a median of an even number lies between the two middle ones', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(median([])).toBeNaN();
  });

  test('times of a round count the requests of a second', () => {
    expect(timesOf(hundred, 2000, 25)).toEqual({ p50: 50, p99: 99, rate: 50, failed: 0.2 });
  });

  test('rounds come together by the median of each figure', () => {
    const rounds = [1, 9, 2].map((value) => ({ p50: value, p99: 10 * value, rate: 100 * value, failed: value / 100 }));
    expect(medianTimes(rounds)).toEqual({ p50: 2, p99: 20, rate: 200, failed: 0.04 });
  });
});
