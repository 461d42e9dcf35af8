import { expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { Dimension } from './dimension.js';

test('a dimension knows who has which values, and takes the former ones away', () => {
  const dimension = new Dimension();
  dimension.put(1, dimension.valuesOf(['a']), true);
  dimension.put(2, dimension.valuesOf(['a', 'b']), true);
  dimension.put(3, dimension.valuesOf([]), true);
  expect(dimension.anyOf(['a', 'b', 'unknown']).toArray()).toEqual([1, 2]);
  dimension.put(2, dimension.valuesOf(['c']), false);
  expect(dimension.anyOf(['a']).toArray()).toEqual([1]);
  expect(dimension.counts(Bitmap.of([1, 2, 3]))).toEqual([
    { value: 'a', count: 1 },
    { value: 'c', count: 1 },
  ]);
});

test('what anyOf gives is left alone by later writes', () => {
  const dimension = new Dimension();
  dimension.put(1, dimension.valuesOf(['a']), true);
  const [one, both] = [dimension.anyOf(['a']), dimension.anyOf(['a', 'b'])];
  dimension.put(2, dimension.valuesOf(['a']), true);
  dimension.put(1, dimension.valuesOf(['b']), false);
  expect([one.toArray(), both.toArray()]).toEqual([[1], [1]]);
  expect(dimension.anyOf(['a']).toArray()).toEqual([2]);
});
