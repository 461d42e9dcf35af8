import { describe, expect, it } from '@jest/globals';
import { ndcg, reciprocalRank, relevantCount } from './metrics.js';

describe('ndcg', () => {
  it('has the gain 2^grade - 1 and the discount log2(rank + 1)', () => {
    // dcg = 1/1 + 7/1.58496 + 0/2 = 5.41651; ideal = 7/1 + 3/1.58496 + 1/2 = 9.39279
    expect(ndcg([1, 3, 0], [3, 2, 1, 0], 3)).toBeCloseTo(5.41651 / 9.39279, 5);
  });

  it('is 1 for the best order, also when there is less than the depth', () => {
    expect(ndcg([3, 2, 1, 0], [1, 3, 2, 0], 3)).toBe(1);
    expect(ndcg([3], [3], 5)).toBe(1);
  });

  it('is 0 when nothing relevant comes early enough', () => {
    expect(ndcg([0, 0, 0, 3], [3], 3)).toBe(0);
    expect(ndcg([], [3], 3)).toBe(0);
  });

  it('is not defined when nothing is relevant', () => {
    expect(ndcg([0, 0], [0, 0], 3)).toBeNull();
    expect(ndcg([0, 0], [], 3)).toBeNull();
  });
});

describe('reciprocalRank', () => {
  it.each([
    [[3, 0], 1],
    [[1, 1, 2], 1 / 3],
    [[1, 1, 1], 0],
    [[], 0],
  ])('of %j is %d', (grades, expected) => {
    expect(reciprocalRank(grades)).toBe(expected);
  });
});

describe('relevantCount', () => {
  it('counts the grades from 2', () => {
    expect(relevantCount([3, 2, 1, 0])).toBe(2);
  });
});
