import { describe, expect, test } from '@jest/globals';
import { diversePage, type DiverseFrom, type DiverseItem } from './diverse-page.js';

/** A list in the order of its numbers, of vacancies of these agencies. */
function listOf(agencies: readonly number[], isListed = (_number: number) => true) {
  const places = agencies
    .map((_, number) => ({ primary: number, postedAt: 0, number }))
    .filter(({ number }) => isListed(number));
  return {
    take: (limit: number, from: DiverseFrom['place']) =>
      places.filter(({ number }) => !from || number > from.number).slice(0, limit),
    agencyOf: (number: number) => agencies[number]!,
    isListed,
  };
}

function pagesOf(agencies: readonly number[], size: number, perAgency: number): DiverseItem[][] {
  const pages: DiverseItem[][] = [];
  for (let from: DiverseFrom = { place: null, putOff: [] }; ; from = pages.at(-1)!.at(-1)!.next) {
    const { items, hasMore } = diversePage(listOf(agencies), from, size, perAgency);
    if (items.length > 0) pages.push(items);
    if (!hasMore) return pages;
  }
}

const numbersOf = (pages: readonly DiverseItem[][]) => pages.map((page) => page.map(({ number }) => number));

describe('a page with few vacancies of each agency', () => {
  test('puts off what is too much, shows it first on the next page, and at last nevertheless', () => {
    expect(numbersOf(pagesOf([1, 1, 1, 2, 3, 1, 4], 3, 1))).toEqual([[0, 3, 4], [1, 6, 2], [5]]);
  });

  test.each([1, 2, 3, 10, 100])('of %d: every vacancy comes once, and pages are full', (size) => {
    let seed = 1;
    const below = (bound: number) => (seed = (seed * 48_271) % 2_147_483_647) % bound;
    for (let run = 0; run < 60; run++) {
      const some = 1 + below(8);
      const agencies = Array.from({ length: below(250) }, () => below(some) * below(2));
      const pages = numbersOf(pagesOf(agencies, size, 1 + below(3)));
      expect(pages.flat().sort((a, b) => a - b)).toEqual(agencies.map((_, number) => number));
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(size);
    }
  });

  test('has no more of an agency than allowed, unless the others have run out', () => {
    const agencies = Array.from({ length: 60 }, (_, number) => (number % 7) % 4);
    const pages = pagesOf(agencies, 5, 2);
    for (const [i, page] of pages.entries()) {
      const left = pages.slice(i + 1).flat();
      const countOf = (agency: number) => page.filter(({ number }) => agencies[number] === agency).length;
      const crowded = [0, 1, 2, 3].filter((agency) => countOf(agency) > 2);
      if (crowded.length === 0) continue;
      // Of the other agencies nothing is left that would have had room here.
      expect(left.filter(({ number }) => countOf(agencies[number]!) < 2)).toEqual([]);
    }
  });

  test('shows an agency that fills the list, with less than 60 put off', () => {
    const agencies = Array.from({ length: 500 }, () => 1);
    const pages = pagesOf(agencies, 100, 1);
    expect(numbersOf(pages).flat()).toEqual(agencies.map((_, number) => number));
    expect(Math.max(...pages.flat().map(({ next }) => next.putOff.length))).toBe(59);
  });

  test('goes on after any vacancy of a page as the page itself does', () => {
    const agencies = [1, 1, 1, 2, 1, 3, 2, 2, 4, 1, 1, 5];
    const [page] = pagesOf(agencies, 4, 1);
    for (const { next } of page!) {
      const rest: number[] = [];
      for (let from: DiverseFrom | null = next; from;) {
        const { items, hasMore } = diversePage(listOf(agencies), from, 3, 1);
        rest.push(...items.map(({ number }) => number));
        from = hasMore ? items.at(-1)!.next : null;
      }
      const before = page!.slice(0, page!.findIndex((item) => item.next === next) + 1).map(({ number }) => number);
      expect([...before, ...rest].sort((a, b) => a - b)).toEqual(agencies.map((_, number) => number));
    }
  });

  test('leaves out what was put off and is listed no more', () => {
    const isListed = (number: number) => number !== 1;
    const from = { place: { primary: 2, postedAt: 0, number: 2 }, putOff: [1, 2] };
    const { items, hasMore } = diversePage(listOf([1, 1, 1, 2], isListed), from, 5, 1);
    expect(items.map(({ number }) => number)).toEqual([2, 3]);
    expect(hasMore).toBe(false);
  });
});
