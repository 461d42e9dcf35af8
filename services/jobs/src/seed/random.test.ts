import { describe, expect, it } from '@jest/globals';
import { hashOf, Random, seedOf } from './random.js';

const numbers = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(numbers(new Random(7), 50)).toEqual(numbers(new Random(7), 50));
    expect(numbers(new Random(7), 50)).not.toEqual(numbers(new Random(8), 50));
  });

  it('spreads over its range', () => {
    const random = new Random(1);
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index++) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('keeps to both ends', () => {
    const random = new Random(2);
    const seen = new Set(Array.from({ length: 200 }, () => random.between(3, 5)));
    expect([...seen].sort()).toEqual([3, 4, 5]);
  });

  it('weighs', () => {
    const random = new Random(3);
    const list = [
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ] as const;
    const drawn = Array.from({ length: 4_000 }, () => random.weighted(list));
    expect(drawn.filter((it) => it === 'often').length / 4_000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  it('finds different places, all of them when the list is short', () => {
    const random = new Random(4);
    for (let index = 0; index < 200; index++) {
      const places = random.places(12, 5);
      expect(new Set(places).size).toBe(5);
      expect(places.every((place) => place >= 0 && place < 12)).toBe(true);
    }
    expect(random.places(3, 9).sort()).toEqual([0, 1, 2]);
    expect(random.places(0, 4)).toEqual([]);
    expect(random.shuffledPlaces(6).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('seeds', () => {
  it('of neighbours differ widely', () => {
    const firsts = Array.from({ length: 1_000 }, (_, index) => new Random(seedOf(9, index)).next());
    expect(new Set(firsts).size).toBe(1_000);
    expect(firsts.reduce((sum, it) => sum + it, 0) / 1_000).toBeCloseTo(0.5, 1);
  });

  it('hash a text as FNV-1a', () => {
    expect(hashOf('')).toBe(0x811c9dc5);
    expect(hashOf('a')).toBe(0xe40c292c);
  });
});
