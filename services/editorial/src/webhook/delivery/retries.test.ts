import { expect, it } from '@jest/globals';
import { nextAttempt, RETRY_DELAYS } from './retries.js';

const NOW = new Date('2026-11-22T12:00:00Z');

it('tries ten times in three days and a bit', () => {
  let now = NOW;
  let attempts = 1;
  for (let next = nextAttempt(1, now, RETRY_DELAYS, 0); next; next = nextAttempt(attempts, now, RETRY_DELAYS, 0)) {
    attempts++;
    now = next;
  }
  expect([attempts, now.toISOString()]).toEqual([10, '2026-11-25T15:35:05.000Z']);
});

it('adds up to a fifth of the delay', () => {
  expect(nextAttempt(2, NOW, RETRY_DELAYS, 0)).toEqual(new Date('2026-11-22T12:05:00Z'));
  expect(nextAttempt(2, NOW, RETRY_DELAYS, 1)).toEqual(new Date('2026-11-22T12:06:00Z'));
});

it('waits as long as the receiver asks, and never less than its own delay', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}Z`);
  expect(nextAttempt(2, NOW, RETRY_DELAYS, 0, at('13:00:00'))).toEqual(at('13:00:00'));
  expect(nextAttempt(2, NOW, RETRY_DELAYS, 0, at('12:01:00'))).toEqual(at('12:05:00'));
});

it('gives up after the last delay', () => {
  expect([nextAttempt(1, NOW, [], 0), nextAttempt(10, NOW, RETRY_DELAYS, 0)]).toEqual([null, null]);
});
