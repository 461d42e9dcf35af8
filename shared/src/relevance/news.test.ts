import { describe, expect, it } from '@jest/globals';
import { newsShare } from './news.js';
import { stemsOf } from './words.js';

const share = (text: string): number => newsShare(stemsOf(text));

describe('newsShare', () => {
  it('is 1 for a report of an event', () => {
    const report =
      'A man was arrested on Tuesday, police said. He was charged with theft, according to a spokesman, and was booked at 9 p.m.';
    expect(share(report)).toBe(1);
  });

  it('is 0 for a text about the work, in which people may say something', () => {
    expect(
      share(`"Listen first," a deputy said. ${'She walks the county road and knows the ranches. '.repeat(20)}`),
    ).toBe(0);
  });

  it('lies between for a text with a little of it', () => {
    const some = share(`The chief said so on Friday. ${'Officers walk the street and talk with people. '.repeat(10)}`);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
  });
});
