import { describe, expect, it } from '@jest/globals';
import { Random, seedOf } from './random.js';
import { datesAround, lastDayOf } from './seed-dates.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-05-04T15:00:00Z');
const COUNT = 20_000;

const all = Array.from({ length: COUNT }, (_, index) => datesAround(NOW, -7, new Random(seedOf(5, index))));
const share = (fits: (dates: (typeof all)[number]) => boolean) => all.filter(fits).length / COUNT;
const daysAhead = (instant: string | null) => (Date.parse(instant!) - NOW) / DAY;

describe('datesAround', () => {
  it('posts within the last 120 days, one in a hundred later', () => {
    for (const { postedAt } of all) expect(daysAhead(postedAt)).toBeGreaterThan(-120);
    const scheduled = all.filter(({ postedAt }) => daysAhead(postedAt) > 0);
    expect(scheduled.length / COUNT).toBeCloseTo(0.01, 2);
    for (const { postedAt } of scheduled) expect(daysAhead(postedAt)).toBeLessThan(14);
    expect(share(({ postedAt }) => daysAhead(postedAt) < -60)).toBeGreaterThan(0.3);
  });

  it('closes as real postings do', () => {
    expect(share((it) => it.validThrough === null)).toBeCloseTo(0.25, 1);
    expect(share((it) => it.validThrough !== null && daysAhead(it.validThrough) < 0)).toBeCloseTo(0.15, 1);
    const soon = share((it) => daysAhead(it.validThrough) > 0 && daysAhead(it.validThrough) <= 3);
    expect(soon).toBeGreaterThan(0.04);
    expect(soon).toBeLessThan(0.06);
    for (const { validThrough } of all)
      if (validThrough !== null) expect(daysAhead(validThrough)).toBeLessThanOrEqual(90);
  });

  it('never closes before it opens, and ends only what has begun', () => {
    for (const { postedAt, validThrough, closed } of all) {
      if (validThrough !== null) expect(validThrough > postedAt).toBe(true);
      if (closed === null) continue;
      expect(closed.at >= postedAt).toBe(true);
      expect(daysAhead(closed.at)).toBeLessThanOrEqual(0);
    }
    expect(share((it) => it.closed !== null)).toBeCloseTo(0.04, 2);
    expect(new Set(all.map((it) => it.closed?.reason))).toEqual(new Set([undefined, 'FILLED', 'WITHDRAWN_BY_AGENCY']));
  });

  it('names the last day where the agency is', () => {
    const dates = { ...all[0]!, last: Date.parse('2026-05-09T06:59:00Z'), utcOffset: -7 };
    expect(lastDayOf(dates)).toBe('May 8, 2026');
    expect(lastDayOf({ ...dates, last: null })).toBeNull();
  });
});
