import { describe, expect, it } from '@jest/globals';
import { signTest } from './sign-test.js';

/** By counting all outcomes. */
function byCounting(ours: number, theirs: number): number {
  const trials = ours + theirs;
  let uneven = 0;
  for (let outcome = 0; outcome < 2 ** trials; outcome++) {
    const heads = outcome.toString(2).replaceAll('0', '').length;
    if (Math.abs(2 * heads - trials) >= Math.abs(ours - theirs)) uneven++;
  }
  return uneven / 2 ** trials;
}

describe('the sign test', () => {
  it('gives the share of outcomes that are at least as uneven', () => {
    for (let ours = 0; ours <= 6; ours++) {
      for (let theirs = 0; theirs <= 6; theirs++) {
        if (ours + theirs > 0) expect(signTest(ours, theirs)).toBeCloseTo(byCounting(ours, theirs), 12);
      }
    }
  });

  it('says nothing without a trial', () => {
    expect(signTest(0, 0)).toBeNull();
  });

  it('does not lose many trials to rounding', () => {
    expect(signTest(500_000, 500_000)).toBe(1);
    expect(signTest(499_000, 501_000)).toBeCloseTo(0.0456, 3);
    expect(signTest(0, 2_000)).toBeLessThan(1e-300);
  });
});
