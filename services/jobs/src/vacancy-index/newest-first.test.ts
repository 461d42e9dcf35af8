import { describe, expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { NewestFirst } from './newest-first.js';
import { Order, type Place, type Takes } from './order.js';
import { draws } from './testing.js';
import { VacancyColumns } from './vacancy-columns.js';

/** Vacancies with many dates in common; later ones come, and some get another date. */
function world(seed: number) {
  const { below, next } = draws(seed);
  const columns = new VacancyColumns();
  const present = new Bitmap();
  const newest = new NewestFirst(columns, present);
  let count = 0;
  const add = () => {
    columns.reserve(count + 1);
    columns.postedAt.set(count, below(50));
    present.add(count);
    newest.comes(count++);
  };
  const move = () => {
    const number = below(count);
    newest.leaves(number);
    columns.postedAt.set(number, below(50));
    newest.comes(number);
  };
  const some = (share: number) => Bitmap.of(present.toArray().filter(() => next() < share));
  return { add, move, some, below, newest, byDate: () => new Order(columns, columns.postedAt, true) };
}

function walk(order: Takes, among: Bitmap, size: number, backward: boolean): Place[] {
  const walked: Place[] = [];
  for (;;) {
    const page = order.take(among, size, walked.at(-1) ?? null, backward);
    walked.push(...page);
    if (page.length < size) return walked;
  }
}

describe('the order of dates', () => {
  test.each([
    ['few', 200, 30],
    ['more than are kept aside', 3_000, 1_500],
  ])('is that of all values, from any place in both directions, also after %s writes', (_name, size, writes) => {
    for (let seed = 0; seed < 6; seed++) {
      const { add, move, some, below, newest, byDate } = world(seed);
      for (let i = 0; i < size; i++) add();
      for (let round = 0; round < 3; round++) {
        for (const share of [0.9, 0.5, 0.01]) {
          const among = some(share);
          const pageSize = 1 + below(70);
          for (const backward of [false, true])
            expect(walk(newest, among, pageSize, backward)).toEqual(walk(byDate(), among, pageSize, backward));
        }
        for (let i = 0; i < writes; i++) if (below(2)) add(); else move(); // prettier-ignore
      }
    }
  });

  test('goes on from the place of a vacancy that has left the list', () => {
    const { add, some, newest } = world(1);
    for (let i = 0; i < 100; i++) add();
    const among = some(1);
    const places = newest.take(among, 100);
    among.remove(places[50]!.number);
    expect(newest.take(among, 2, places[50])).toEqual(places.slice(51, 53));
    expect(newest.take(among, 2, places[50], true)).toEqual([places[49], places[48]]);
  });
});
