import { describe, expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { Instants } from './instants.js';
import { Order, type Place } from './order.js';
import { draws } from './testing.js';

/** Places with many ties, and an order of those of some numbers. */
function randomOrder(seed: number) {
  const { next, below, oneOf } = draws(seed);
  const size = 1 + below(300);
  const primaries = Array.from({ length: size }, () => oneOf([Infinity, -3, 0, 2.5, below(20)]));
  const postedAt = new Instants();
  postedAt.grow(size);
  for (let number = 0; number < size; number++) postedAt.set(number, below(5));
  const numbers = primaries.map((_, number) => number).filter(() => next() < 0.7);
  const places = numbers.map((number) => ({ primary: primaries[number]!, postedAt: postedAt.at(number), number }));
  places.sort((a, b) =>
    a.primary !== b.primary ? (a.primary < b.primary ? -1 : 1) : b.postedAt - a.postedAt || b.number - a.number,
  );
  return { order: new Order({ postedAt }, (number) => primaries[number]!, false), among: Bitmap.of(numbers), places };
}

describe('an order', () => {
  test('is walked in pages from any place to either end, and every vacancy comes once', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { order, among, places } = randomOrder(seed);
      for (const start of [null, ...places.filter((_, i) => i % 17 === 0)]) {
        const at = start ? places.indexOf(start) : null;
        expect(walk(order, among, start, false, 1 + (seed % 9))).toEqual(places.slice(at === null ? 0 : at + 1));
        expect(walk(order, among, start, true, 1 + (seed % 9))).toEqual(places.slice(0, at ?? places.length).reverse());
      }
    }
  });

  test('goes on from the place of a vacancy that has left', () => {
    const { order, among, places } = randomOrder(99);
    const gone = places[10]!;
    among.remove(gone.number);
    expect(order.take(among, 2, gone)).toEqual(places.slice(11, 13));
    expect(order.take(among, 2, gone, true)).toEqual([places[9], places[8]]);
  });

  test('takes none when none are asked for', () => {
    const { order, among } = randomOrder(7);
    expect(order.take(among, 0)).toEqual([]);
  });
});

function walk(order: Order, among: Bitmap, start: Place | null, backward: boolean, size: number): Place[] {
  const walked: Place[] = [];
  for (let from = start; ; from = walked.at(-1)!) {
    const page = order.take(among, size, from, backward);
    walked.push(...page);
    if (page.length < size) return walked;
  }
}
