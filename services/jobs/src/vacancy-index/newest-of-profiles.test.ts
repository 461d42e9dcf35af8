import { expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { newestOfProfiles } from './newest-of-profiles.js';
import { aRow, draws, indexOf } from './testing.js';

test('each profile gives its newest, the newest first, of equal ones that which came last', () => {
  const { below, oneOf, next } = draws(8);
  const rows = Array.from({ length: 400 }, (_, number) =>
    aRow(number, { postedAt: below(30), profileKey: oneOf(['p', 'q', 'r']) }),
  );
  const listed = rows.filter(() => next() < 0.7);
  const among = Bitmap.of(listed.map(({ number }) => number));
  const newest = newestOfProfiles(indexOf(rows), among, ['q', 'unknown', 'p'], 5);
  for (const key of ['p', 'q']) {
    const expected = listed
      .filter(({ profileKey }) => profileKey === key)
      .sort((a, b) => b.postedAt - a.postedAt || b.number - a.number)
      .slice(0, 5)
      .map(({ number }) => number);
    expect(newest.filter((number) => rows[number]!.profileKey === key)).toEqual(expected);
  }
  expect(newest).toHaveLength(10);
});
