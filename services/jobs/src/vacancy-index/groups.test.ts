import { expect, test } from '@jest/globals';
import { Bitmap } from './bitmap.js';
import { Groups } from './groups.js';

const membersOf = (groups: Groups, group: number) => {
  const bitmap = new Bitmap();
  groups.addTo(bitmap, group);
  return bitmap.toArray();
};

test('vacancies move between groups, and out of all', () => {
  const groups = new Groups();
  for (const number of [1, 2, 3, 70]) groups.put(number, 5);
  groups.put(2, 6);
  groups.put(70, 6);
  groups.put(3, -1);
  groups.put(1, 5);
  expect(membersOf(groups, 5)).toEqual([1]);
  expect(membersOf(groups, 6)).toEqual([2, 70]);
  expect(membersOf(groups, 7)).toEqual([]);
  expect([groups.of[1], groups.of[3], groups.of[0]]).toEqual([5, -1, -1]);
});
