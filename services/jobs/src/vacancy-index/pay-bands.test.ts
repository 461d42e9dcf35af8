import { expect, test } from '@jest/globals';
import { PAY_BANDS, payBandsOf } from './pay-bands.js';

test.each([
  [50_000, 50_000, ['40000-60000']],
  [50_000, 80_000, ['40000-60000', '60000-80000', '80000-100000']],
  [60_000, 60_000, ['40000-60000', '60000-80000']],
  [0, 10, ['0-40000']],
  [30_000, 500_000, PAY_BANDS],
  [130_000, 140_000, ['120000-']],
  [NaN, NaN, []],
])('pay from %d to %d is in %j', (min, max, bands) => {
  expect(payBandsOf(min, max, ['USD'])).toEqual(bands);
  expect(payBandsOf(min, max, ['EUR'])).toEqual([]);
});
