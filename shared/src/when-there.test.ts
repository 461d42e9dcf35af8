import { expect, test } from '@jest/globals';
import { whenThere } from './when-there.js';

test('a value is used at once, a promise when it has come', async () => {
  const double = (value: number) => value * 2;
  expect(whenThere(2, double)).toBe(4);
  const later = whenThere(Promise.resolve(3), double);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(6);
});
