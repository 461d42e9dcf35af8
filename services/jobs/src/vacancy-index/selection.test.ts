import { describe, expect, test } from '@jest/globals';
import { distanceKm } from '../gazetteer/distance.js';
import { Bitmap } from './bitmap.js';
import type { Criteria, Member } from './criteria.js';
import { Selection } from './selection.js';
import { aRow, draws, indexOf, type TestRow } from './testing.js';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const VALUES = ['a', 'b', 'c'];
const CENTER = { latitude: 40, longitude: -90 };

const { next, below, oneOf, someOf } = draws(5);

function randomRow(number: number): TestRow {
  const payMin = oneOf([NaN, 1000, 2000, 3000]);
  return aRow(number, {
    postedAt: NOW - below(10) * DAY,
    validThrough: oneOf([Infinity, NOW + below(10) * DAY]),
    closedAt: oneOf([Infinity, Infinity, NOW - DAY]),
    filled: next() < 0.5,
    agencyId: oneOf(VALUES),
    agencyType: oneOf(VALUES),
    communitySize: oneOf(VALUES),
    positionType: oneOf(VALUES),
    employmentTypes: someOf(VALUES),
    workArrangement: oneOf(VALUES),
    regionCodes: someOf(VALUES),
    topicKeys: someOf(VALUES),
    points: oneOf([[], [40, -90 + next() * 10], [10, 10, 40, -91]]),
    payMin,
    payMax: payMin + 500,
    payCurrency: Number.isNaN(payMin) ? null : oneOf(['USD', 'EUR']),
  });
}

function randomCriteria(): Criteria {
  const maybe = <T extends object>(part: T): T | object => (next() < 0.25 ? part : {});
  return {
    states: oneOf([['OPEN'], ['OPEN'], ['EXPIRED', 'FILLED'], []]),
    ...maybe({ agencyIds: someOf([...VALUES, 'unknown']) }),
    ...maybe({ agencyTypes: someOf(VALUES) }),
    ...maybe({ communitySizes: someOf(VALUES) }),
    ...maybe({ positionTypes: someOf(VALUES) }),
    ...maybe({ employmentTypes: someOf(VALUES) }),
    ...maybe({ workArrangements: someOf(VALUES) }),
    ...maybe({ regionCodes: someOf(VALUES) }),
    ...maybe({ topicKeys: someOf(VALUES) }),
    ...maybe({ near: { ...CENTER, radiusKm: below(800) } }),
    ...maybe({
      annualPay: {
        min: oneOf([null, 1500, 2500]),
        max: oneOf([null, 2000, 3000]),
        currency: 'USD',
        includeUnstated: next() < 0.5,
      },
    }),
    ...maybe({ postedWithinDays: below(10) }),
    ...maybe({ closingWithinDays: below(10) }),
  };
}

/** Each criterion in the plainest words. */
function holds(row: TestRow, member: Member, criteria: Criteria): boolean {
  const isOneOf = (value: string | readonly string[], values: readonly string[]) =>
    [value].flat().some((it) => values.includes(it));
  switch (member) {
    case 'states': {
      const closed = row.filled ? 'FILLED' : 'WITHDRAWN';
      return isOneOf(row.closedAt <= NOW ? closed : row.validThrough <= NOW ? 'EXPIRED' : 'OPEN', criteria.states);
    }
    case 'agencyIds':
      return isOneOf(row.agencyId, criteria.agencyIds!);
    case 'agencyTypes':
      return isOneOf(row.agencyType, criteria.agencyTypes!);
    case 'communitySizes':
      return isOneOf(row.communitySize, criteria.communitySizes!);
    case 'positionTypes':
      return isOneOf(row.positionType, criteria.positionTypes!);
    case 'employmentTypes':
      return isOneOf(row.employmentTypes, criteria.employmentTypes!);
    case 'workArrangements':
      return isOneOf(row.workArrangement, criteria.workArrangements!);
    case 'regionCodes':
      return isOneOf(row.regionCodes, criteria.regionCodes!);
    case 'topicKeys':
      return isOneOf(row.topicKeys, criteria.topicKeys!);
    case 'near':
      return distanceOf(row) <= criteria.near!.radiusKm;
    case 'annualPay': {
      const { min, max, currency, includeUnstated } = criteria.annualPay!;
      if (row.payCurrency === null) return includeUnstated;
      return row.payCurrency === currency && row.payMax >= (min ?? 0) && row.payMin <= (max ?? Infinity);
    }
    case 'postedWithinDays':
      return row.postedAt >= NOW - criteria.postedWithinDays! * DAY;
    case 'closingWithinDays':
      return row.validThrough > NOW && row.validThrough <= NOW + criteria.closingWithinDays! * DAY;
    default:
      throw new Error(member);
  }
}

function distanceOf({ points }: TestRow): number {
  const distances = [Infinity];
  for (let i = 0; i < points.length; i += 2) {
    distances.push(distanceKm(CENTER, { latitude: points[i]!, longitude: points[i + 1]! }));
  }
  return Math.min(...distances);
}

describe('a selection', () => {
  const rows = Array.from({ length: 300 }, (_, number) => randomRow(number * 3));
  const index = indexOf(rows);

  test('has the vacancies that fulfil all criteria, and without one those that fulfil the others', () => {
    for (let run = 0; run < 300; run++) {
      const criteria = randomCriteria();
      const said = Object.keys(criteria) as Member[];
      const expected = (members: Member[]) =>
        rows.filter((row) => members.every((member) => holds(row, member, criteria))).map(({ number }) => number);
      const selection = new Selection(index, criteria, NOW);
      expect(selection.matches.toArray()).toEqual(expected(said));
      for (const dropped of said) {
        expect(selection.without(dropped).toArray()).toEqual(expected(said.filter((member) => member !== dropped)));
      }
      expect(selection.without('text')).toBe(selection.matches);
    }
  });

  test('has those that have the words, too', () => {
    const words = Bitmap.of([0, 3, 6, 900_000]);
    const every: Criteria = { states: ['OPEN', 'EXPIRED', 'FILLED', 'WITHDRAWN'] };
    const selection = new Selection(index, every, NOW, new Map([['text', words]]));
    expect(selection.matches.toArray()).toEqual([0, 3, 6]);
    expect(selection.without('text').count()).toBe(300);
    expect(words.count()).toBe(4);
  });

  test('knows the distance to what is near, and none when that was not asked for', () => {
    const states = ['OPEN'] as const;
    const near = new Selection(index, { states, near: { ...CENTER, radiusKm: 20_000 } }, NOW);
    const anywhere = new Selection(index, { states }, NOW);
    for (const row of rows) {
      expect(near.distanceTo(row.number)).toBe(distanceOf(row));
      expect(anywhere.distanceTo(row.number)).toBe(Infinity);
    }
  });

  test('speaks of the moment when it was made, whatever is written later', () => {
    const index = indexOf([aRow(0), aRow(1)]);
    const selection = new Selection(index, { states: ['OPEN'], agencyIds: [] }, NOW);
    index.put(aRow(0, { closedAt: 1 }));
    new Selection(index, { states: ['OPEN'] }, NOW);
    expect(selection.without('agencyIds').toArray()).toEqual([0, 1]);
  });
});
