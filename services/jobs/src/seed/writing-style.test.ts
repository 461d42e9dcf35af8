import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';
import { series, someStyle, withHeading, writeList } from './writing-style.js';
import type { WritingStyle } from './writing-style.js';

const style: WritingStyle = { headings: 'COLON', lists: 'BULLETS', stops: false, order: ['role'] };

describe('series', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a, or b', 'c', 'd'], 'a, or b; c; and d'],
    [[], ''],
  ])('%j', (items, expected) => {
    expect(series(items)).toBe(expected);
  });
});

describe('writeList', () => {
  const items = ['patrol the town', 'write reports'];
  it.each<[Partial<WritingStyle>, string]>([
    [{}, '- Patrol the town\n- Write reports'],
    [{ stops: true }, '- Patrol the town.\n- Write reports.'],
    [{ lists: 'PROSE' }, 'You will patrol the town and write reports.'],
    [{ lists: 'SEMICOLONS' }, 'Patrol the town; write reports.'],
  ])('%j', (change, expected) => {
    expect(writeList(items, 'You will ', { ...style, ...change })).toBe(expected);
  });
});

describe('withHeading', () => {
  it.each<[WritingStyle['headings'], RegExp]>([
    ['NONE', /^Twelve hours\.$/],
    ['PLAIN', /^[A-Z][a-z ]+\nTwelve hours\.$/],
    ['COLON', /^[A-Z][a-z ]+:\nTwelve hours\.$/],
    ['CAPITALS', /^[A-Z ]+\nTwelve hours\.$/],
    ['INLINE', /^[A-Z][a-z ]+: Twelve hours\.$/],
  ])('%s', (headings, expected) => {
    expect(withHeading('shift', 'Twelve hours.', false, { ...style, headings }, new Random(1))).toMatch(expected);
  });

  it('is in many forms', () => {
    const random = new Random(1);
    expect(new Set(Array.from({ length: 500 }, () => someStyle(random))).size).toBeGreaterThan(50);
  });
});
