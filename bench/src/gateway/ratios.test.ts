import { expect, test } from '@jest/globals';
import type { Measured, Results } from './measure.js';
import { allRatios } from './ratios.js';

const costs = (A: number, B: number) => {
  const measured = (cpu: number): Measured => ({
    ...{ cpu, spread: 0, rate: 1, p50: 1, p99: 1 },
    alone: { rate: 1, p50: 1, p99: 1 },
  });
  return { A: measured(A), B: measured(B) };
};

test('ratios are of CPU by query, and null where a system was not measured', () => {
  const results: Results = new Map([
    ['ours-together', costs(3, 6)],
    ['hand-together', costs(2, 5)],
    ['apollo-apart', costs(90, 120)],
    ['hand-cached', costs(1, 1)],
  ]);
  expect(allRatios(results)).toEqual({
    ...{ togetherVsHand: 1.5, apartVsHand: null, vsApolloApart: null, vsApolloTogether: 30 },
    ...{ vsHiveRustApart: null, cachedVsHand: null, togetherVsHandB: 1.2, apartVsHandB: null },
    ...{ vsApolloApartB: null, vsApolloTogetherB: 20, vsHiveRustApartB: null, cachedVsHandB: null },
  });
});
