import { describe, expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { aRow, draws, indexOf } from './testing.js';

describe('a vacancy that is put again', () => {
  test('with another agency is found with that one only', () => {
    const { below, oneOf } = draws(4);
    const ids = ['a', 'b', 'c'];
    const rows = Array.from({ length: 20 }, (_, number) => aRow(number, { agencyId: oneOf(ids) }));
    const index = indexOf(rows);
    for (let step = 0; step < 500; step++) {
      const number = below(rows.length);
      index.put((rows[number] = aRow(number, { agencyId: oneOf(ids) })));
      for (const id of ids) {
        const numbers = rows.filter(({ agencyId }) => agencyId === id).map((row) => row.number);
        expect(index.ofAgencies([id]).toArray()).toEqual(numbers);
      }
    }
    expect(index.ofAgencies([...ids, 'unknown']).count()).toBe(20);
    expect(index.ofAgencies([]).isEmpty).toBe(true);
  });

  test('has the values it was put with last', () => {
    const index = indexOf([
      aRow(7, {
        positionType: 'p',
        employmentTypes: ['e', 'f'],
        regionCodes: ['US-AK'],
        topicKeys: ['t', 'u'],
        payMin: 1,
        payMax: 2,
        payCurrency: 'USD',
        points: [1, 2],
        profileKey: 'old',
      }),
    ]);
    index.put(aRow(7, { positionType: 'q', employmentTypes: ['f'], topicKeys: ['u'], profileKey: 'new' }));
    const valuesOf = (name: keyof typeof index.dimensions) =>
      index.dimensions[name].counts(Bitmap.of([7])).map(({ value }) => value);
    expect(valuesOf('positionTypes')).toEqual(['q']);
    expect(valuesOf('employmentTypes')).toEqual(['f']);
    expect(valuesOf('topicKeys')).toEqual(['u']);
    expect([...valuesOf('regionCodes'), ...valuesOf('currencies')]).toEqual([]);
    expect(index.columns.payMin[7]).toBeNaN();
    expect(index.profiles.text(index.columns.profile[7]!)).toBe('new');
    expect(index.present.toArray()).toEqual([7]);
  });
});

test('a vacancy of an agency that is not in the directory is refused', () => {
  const index = indexOf([aRow(1)]);
  expect(index.put(aRow(2, { agencyId: 'unknown' }))).toBe(false);
  expect(index.present.toArray()).toEqual([1]);
  expect(index.present.toArray()).toEqual([1]);
});
