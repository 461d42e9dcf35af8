import { expect, test } from '@jest/globals';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { Order, type Place, type Takes } from '../vacancy-index/order.js';
import { NewestFirst } from '../vacancy-index/newest-first.js';
import { draws } from '../vacancy-index/testing.js';
import { VacancyColumns } from '../vacancy-index/vacancy-columns.js';
import { orderByRelevance } from './relevance-order.js';
import { TextMatch } from './text-match.js';

function walk(order: Takes, among: Bitmap, size: number, backward: boolean): Place[] {
  const walked: Place[] = [];
  for (;;) {
    const page = order.take(among, size, walked.at(-1) ?? null, backward);
    walked.push(...page);
    if (page.length < size) return walked;
  }
}

test('by tiers is the same as by the score of each vacancy, in both directions and from any place', () => {
  const { next, below } = draws(11);
  for (let run = 0; run < 60; run++) {
    const size = 1 + below(200);
    const numbers = Array.from({ length: size }, (_, number) => number);
    const columns = new VacancyColumns();
    columns.reserve(size);
    for (const number of numbers) columns.postedAt.set(number, below(20));
    const newest = new NewestFirst(columns, Bitmap.of(numbers));
    const text = new TextMatch();
    for (let word = below(6); word > 0; word--) {
      text.weigh(Bitmap.of(numbers.filter(() => next() < 0.4)), 10 + below(3) * 45);
    }
    const among = Bitmap.of(numbers.filter(() => next() < 0.8));
    for (const descending of [true, false]) {
      const scored = new Order(columns, (number) => text.score(number), descending);
      const tiered = orderByRelevance(text, { columns, newest }, descending);
      const pageSize = 1 + below(30);
      for (const backward of [false, true]) {
        const expected = walk(scored, among, pageSize, backward);
        expect(walk(tiered, among, pageSize, backward)).toEqual(expected);
      }
    }
  }
});
