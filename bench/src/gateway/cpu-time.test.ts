import { describe, expect, test } from '@jest/globals';
import { cpuTime } from './cpu-time.js';

describe('processor time', () => {
  test('is what the process says of itself', () => {
    const end = performance.now() + 100;
    while (performance.now() < end);
    const { user, system } = process.cpuUsage();
    const own = (user + system) / 1000;
    expect(Math.abs(cpuTime([process.pid]) - own)).toBeLessThanOrEqual(20);
  });

  test('is summed over processes', () => {
    const one = cpuTime([process.pid]);
    expect(cpuTime([process.pid, process.pid])).toBeGreaterThanOrEqual(2 * one);
  });

  test('of a process that is not there is refused in words', () => {
    expect(() => cpuTime([2 ** 30])).toThrow(/^The processor time of process 1073741824 is not told/);
  });
});
