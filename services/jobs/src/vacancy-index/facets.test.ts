import { describe, expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { agencyFacet, rangeFacet, dimensionFacet } from './facets.js';
import { aRow, draws, indexOf } from './testing.js';

const among = Bitmap.of([0, 1, 2, 3]);

describe('facets', () => {
  const index = indexOf([
    aRow(0, { topicKeys: ['t', 'u'], agencyId: 'a' }),
    aRow(1, { topicKeys: ['u'], agencyId: 'b' }),
    aRow(2, { topicKeys: ['v'], agencyId: 'b' }),
    aRow(3, { agencyId: 'c' }),
    aRow(4, { topicKeys: ['w'], agencyId: 'c' }),
  ]);

  test('of values have the largest first, equal ones by value', () => {
    expect(dimensionFacet(index, 'topicKeys', among, 2)).toEqual({
      buckets: [
        { value: 'u', count: 2 },
        { value: 't', count: 1 },
      ],
      otherCount: 2,
      overlapCount: 1,
    });
  });

  test('of agencies count each vacancy once', () => {
    expect(agencyFacet(index, among, 2)).toEqual({
      buckets: [
        { value: 'b', count: 2 },
        { value: 'a', count: 1 },
      ],
      otherCount: 1,
      overlapCount: 0,
    });
  });

  test('of ranges keep their order and leave out the empty ones', () => {
    const values = Float64Array.of(0, 1, 2, NaN);
    const ranges = [
      { value: 'up to 1', from: -Infinity, to: 1 },
      { value: 'above 9', from: 10, to: Infinity },
      { value: 'only 1', from: 1, to: 1 },
    ];
    expect(rangeFacet({ low: values, high: values, ranges }, among, 4)).toEqual({
      buckets: [
        { value: 'up to 1', count: 2 },
        { value: 'only 1', count: 1 },
      ],
      otherCount: 2,
      overlapCount: 1,
    });
  });

  test('add up: buckets and others, less what is counted twice, are all', () => {
    const { below, oneOf, someOf, next } = draws(6);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const rows = Array.from({ length: 200 }, (_, number) =>
      aRow(number, { topicKeys: someOf(keys), agencyId: oneOf(keys) }),
    );
    const index = indexOf(rows);
    for (let run = 0; run < 50; run++) {
      const some = Bitmap.of(rows.map(({ number }) => number).filter(() => next() < 0.5));
      const low = Float64Array.from(rows, () => (next() < 0.1 ? NaN : below(200)));
      const high = low.map((value) => value + below(50));
      const ranges = keys.map((value) => ({ value, from: below(200), to: below(300) }));
      const size = 1 + below(6);
      for (const { buckets, otherCount, overlapCount } of [
        dimensionFacet(index, 'topicKeys', some, size),
        agencyFacet(index, some, size),
        rangeFacet({ low, high, ranges }, some, some.count()),
      ]) {
        const sum = buckets.reduce((total, { count }) => total + count, 0);
        expect(sum + otherCount - overlapCount).toBe(some.count());
        expect(Math.min(otherCount, overlapCount)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
