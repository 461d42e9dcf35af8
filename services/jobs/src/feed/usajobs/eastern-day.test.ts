import { describe, expect, it } from '@jest/globals';
import { dayOf, easternDayEnd, easternDayStart } from './eastern-day.js';

describe('dayOf', () => {
  it.each(['2016-05-13T00:00:00Z', '2016-05-13', '2016-05-13T23:59:59.9970Z', ' 2016-05-13T00:00:00'])('%s', (text) => {
    expect(new Date(dayOf(text)!).toISOString()).toBe('2016-05-13T00:00:00.000Z');
  });

  it.each(['', 'soon', '05/13/2016', '2016-02-30', '2016-13-01', '20160513', '0016-05-13'])('%j is no day', (text) => {
    expect(dayOf(text)).toBeNull();
  });
});

describe('a day in Eastern time', () => {
  it.each([
    ['2016-05-13', '2016-05-13T04:00:00.000Z', '2016-05-14T03:59:59.000Z'],
    ['2016-01-13', '2016-01-13T05:00:00.000Z', '2016-01-14T04:59:59.000Z'],
    // Clocks are put forward on the first of these days and back on the second.
    ['2016-03-13', '2016-03-13T05:00:00.000Z', '2016-03-14T03:59:59.000Z'],
    ['2016-11-06', '2016-11-06T04:00:00.000Z', '2016-11-07T04:59:59.000Z'],
    ['2016-12-31', '2016-12-31T05:00:00.000Z', '2017-01-01T04:59:59.000Z'],
  ])('%s is from %s to %s', (text, start, end) => {
    const day = dayOf(text)!;
    expect([easternDayStart(day), easternDayEnd(day)]).toEqual([start, end]);
  });
});
