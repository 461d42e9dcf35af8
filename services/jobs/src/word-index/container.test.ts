import { describe, expect, test } from '@jest/globals';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { BLOCK_SIZE, changed, encode, numbersOf, orInto } from './container.js';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const NOTHING = new Bitmap(BLOCK_SIZE);

describe('a container', () => {
  test.each([
    ['no number', [], 1],
    ['one', [65_535], 3],
    ['the longest list', upTo(4096), 8193],
    ['the first that is shorter as bits', upTo(4097), 8193],
    ['every number', upTo(65_536), 8193],
  ])('of %s gives back what went in', (_, numbers, bytes) => {
    const container = encode(numbers);
    expect([...numbersOf(container)]).toEqual(numbers);
    expect(container.length).toBe(bytes);
  });

  test('is read wherever it lies in a bigger buffer', () => {
    for (const numbers of [[1, 515], upTo(5000)]) {
      const container = encode(numbers);
      const inside = Buffer.concat([Buffer.of(7, 7), container, Buffer.of(7)]).subarray(2, 2 + container.length);
      expect([...numbersOf(inside)]).toEqual(numbers);
    }
  });

  test('is added to a set as the numbers of its block', () => {
    const set = Bitmap.of([1]);
    orInto(encode([0, 65_535]), 2, set);
    orInto(encode(upTo(5000)), 1, set);
    expect(set.toArray()).toEqual([1, ...upTo(5000).map((n) => BLOCK_SIZE + n), 131_072, 196_607]);
  });
});

describe('changed', () => {
  test('takes numbers out and puts others in', () => {
    expect([...numbersOf(changed(encode([1, 2, 3]), Bitmap.of([2, 9]), encode([9]))!)]).toEqual([1, 3, 9]);
  });

  test('turns a list into bits, and back', () => {
    const more = changed(encode(upTo(4096)), Bitmap.of([9000]), encode([9000]))!;
    expect([...numbersOf(more)]).toEqual([...upTo(4096), 9000]);
    const removed = new Bitmap(BLOCK_SIZE).or(Bitmap.of([5]));
    const fewer = changed(more, removed, null)!;
    expect([...numbersOf(fewer)]).toEqual([...upTo(4096).filter((n) => n !== 5), 9000]);
    expect([more[0], fewer[0]]).toEqual([1, 0]);
  });

  test('gives the same buffer when nothing changes, and null when nothing is left', () => {
    const container = encode([1, 2]);
    expect(changed(container, Bitmap.of([3]), null)).toBe(container);
    expect(changed(container, Bitmap.of([2]), encode([2]))).toBe(container);
    expect(changed(container, Bitmap.of([1, 2, 3]), null)).toBeNull();
    expect(changed(null, NOTHING, null)).toBeNull();
  });
});
