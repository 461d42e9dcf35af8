import { describe, expect, test } from '@jest/globals';
import { stateOf, type VacancyState } from '../vacancy/vacancy.lifecycle.js';
import type { IndexRow } from './index-row.js';
import { aRow, draws, indexOf } from './testing.js';

const ALL: readonly VacancyState[] = ['SCHEDULED', 'OPEN', 'EXPIRED', 'FILLED', 'WITHDRAWN'];
const DATES = [10, 20, 30];
/** Every order of dates, equal ones and missing ones too. */
const ROWS = DATES.flatMap((postedAt) =>
  [...DATES, Infinity].flatMap((validThrough) =>
    [...DATES, Infinity].flatMap((closedAt) =>
      [true, false].map((filled) => ({ postedAt, validThrough, closedAt, filled })),
    ),
  ),
).map((dates, number) => aRow(number, dates));

/** The state by the table of phases. */
function expected({ postedAt, validThrough, closedAt, filled }: IndexRow, now: number): VacancyState {
  const date = (instant: number) => (instant === Infinity ? null : new Date(instant));
  return stateOf(
    {
      postedAt: new Date(postedAt),
      validThrough: date(validThrough),
      closedAt: date(closedAt),
      closedReason: filled ? 'FILLED' : 'WITHDRAWN',
    },
    new Date(now),
  );
}

describe('the states of vacancies', () => {
  test('are those of the lifecycle, before, at and after every date', () => {
    const { states } = indexOf(ROWS);
    for (const now of DATES.flatMap((date) => [date - 1, date, date + 1])) {
      for (const row of ROWS) expect(states.stateOf(row.number, now)).toBe(expected(row, now));
      for (const state of ALL) {
        const numbers = ROWS.filter((row) => expected(row, now) === state).map(({ number }) => number);
        expect(states.in([state], now).toArray()).toEqual(numbers);
      }
      expect(states.in(['OPEN', 'FILLED'], now).toArray()).toEqual(
        ROWS.filter((row) => ['OPEN', 'FILLED'].includes(expected(row, now))).map(({ number }) => number),
      );
    }
  });

  test('stay right while vacancies are written and time goes on and back', () => {
    const { below, oneOf } = draws(3);
    const rows = ROWS.slice();
    const index = indexOf(rows);
    for (let step = 0; step < 2000; step++) {
      if (below(3) === 0) {
        const number = below(rows.length + 3);
        index.put((rows[number] = { ...oneOf(ROWS), number }));
      }
      const now = below(40);
      const open = rows.filter((row) => row && expected(row, now) === 'OPEN').map(({ number }) => number);
      expect(index.states.in(['OPEN'], now).toArray()).toEqual(open);
    }
  });

  test('stay right when more are written than are looked at one by one', () => {
    const rows = Array.from({ length: 1500 }, (_, number) => aRow(number, { postedAt: 10 }));
    const index = indexOf(rows);
    expect(index.states.in(['OPEN'], 10).count()).toBe(1500);
    for (const row of rows) index.put({ ...row, postedAt: 20 });
    expect([20, 19, 20].map((now) => index.states.in(['OPEN'], now).count())).toEqual([1500, 0, 1500]);
  });

  test('are given as a set that later writes leave alone', () => {
    const index = indexOf([aRow(0), aRow(1)]);
    const open = index.states.in(['OPEN'], 5);
    index.put(aRow(0, { closedAt: 1 }));
    expect(index.states.in(['OPEN'], 5).toArray()).toEqual([1]);
    expect(open.toArray()).toEqual([0, 1]);
  });
});
