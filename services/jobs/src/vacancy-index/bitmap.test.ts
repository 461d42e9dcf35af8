import { describe, expect, test } from '@jest/globals';
import { Bitmap, bitsIn } from './bitmap.js';
import { draws } from './testing.js';

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('a bitmap', () => {
  test('does what a Set does, also with one of another length', () => {
    const { below } = draws(1);
    for (let run = 0; run < 200; run++) {
      const aSet = () => new Set(Array.from({ length: below(100) }, () => below([1, 31, 33, 64, 1000][below(5)]!)));
      const [a, b] = [aSet(), aSet()];
      const both = [...a].filter((number) => b.has(number));
      const onlyA = [...a].filter((number) => !b.has(number));
      const [left, right] = [Bitmap.of(a), Bitmap.of(b)];
      expect(left.toArray()).toEqual(ascending(a));
      expect(left.count()).toBe(a.size);
      expect(left.isEmpty).toBe(a.size === 0);
      expect(left.countWith(right)).toBe(both.length);
      expect(left.clone().and(right).toArray()).toEqual(ascending(both));
      expect(left.clone().or(right).toArray()).toEqual(ascending(new Set([...a, ...b])));
      expect(left.clone().andNot(right).toArray()).toEqual(ascending(onlyA));
      expect(
        left
          .clone()
          .filter((number) => b.has(number))
          .toArray(),
      ).toEqual(ascending(both));
      const backwards: number[] = [];
      left.forEachBackwards((number) => backwards.push(number));
      expect(backwards.reverse()).toEqual(ascending(a));
      for (const number of b) left.remove(number);
      expect(left.toArray()).toEqual(ascending(onlyA));
    }
  });

  test('has nothing beyond its room, and removes nothing there', () => {
    const bitmap = Bitmap.of([3]);
    bitmap.remove(10_000);
    expect([bitmap.has(3), bitmap.has(35), bitmap.has(10_000)]).toEqual([true, false, false]);
  });

  test('a clone is a set of its own', () => {
    const bitmap = Bitmap.of([1]);
    bitmap.clone().add(2);
    expect(bitmap.toArray()).toEqual([1]);
  });

  test('counts the bits of any word', () => {
    expect([0, 1, -1, 0xffffffff, -(2 ** 31), 2 ** 31, 0x55555555].map(bitsIn)).toEqual([0, 1, 32, 32, 1, 1, 16]);
  });
});

test.each<[string, (bitmap: Bitmap) => void]>([
  ['add', (bitmap) => bitmap.add(70)],
  ['remove', (bitmap) => bitmap.remove(1)],
  ['and', (bitmap) => bitmap.and(Bitmap.of([2]))],
  ['or', (bitmap) => bitmap.or(Bitmap.of([9]))],
  ['andNot', (bitmap) => bitmap.andNot(Bitmap.of([2]))],
  ['filter', (bitmap) => bitmap.filter((number) => number > 1)],
])('a snapshot stays as it was after %s', (_name, change) => {
  const bitmap = Bitmap.of([1, 2, 64]);
  const before = bitmap.snapshot();
  change(bitmap);
  expect(before.toArray()).toEqual([1, 2, 64]);
  expect(bitmap.toArray()).not.toEqual([1, 2, 64]);
});
