import { expect, it } from '@jest/globals';
import { retryAfter } from './retry-after.js';

const NOW = new Date('2026-11-22T12:00:00Z');

it.each([
  ['120', '2026-11-22T12:02:00.000Z'],
  ['Sun, 22 Nov 2026 13:00:00 GMT', '2026-11-22T13:00:00.000Z'],
  ['999999999999', '2026-11-23T12:00:00.000Z'],
  ['Thu, 01 Jan 2099 00:00:00 GMT', '2026-11-23T12:00:00.000Z'],
])('reads %p, a day at most', (value, instant) => {
  expect(retryAfter(value, NOW)?.toISOString()).toBe(instant);
});

it.each([[null], ['0'], ['soon'], ['-5'], ['Sun, 22 Nov 2026 11:00:00 GMT']])('makes nothing of %p', (value) => {
  expect(retryAfter(value, NOW)).toBeNull();
});
