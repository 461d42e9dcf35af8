import { describe, expect, test } from '@jest/globals';
import { Instants } from './instants.js';
import { draws } from './testing.js';

const SECOND = Date.parse('2026-11-22T12:00:00Z');
const ALL = [
  SECOND,
  SECOND + 1,
  SECOND + 999,
  0,
  -1,
  Infinity,
  Date.parse('0001-01-01T00:00:00Z'),
  Date.parse('9999-12-31T23:59:59.999Z'),
  0xffff_fffd * 1000 + 999,
  0xffff_fffe * 1000,
  0xffff_ffff * 1000,
];

describe('instants', () => {
  test('are what was set last, to the millisecond, in any year, while room is made', () => {
    const { below, oneOf } = draws(3);
    const instants = new Instants();
    const expected: number[] = [];
    for (let step = 0; step < 2_000; step++) {
      if (step % 100 === 0) instants.grow(expected.length + 120);
      const number = below(expected.length + 1);
      instants.set(number, (expected[number] = oneOf(ALL)));
      for (const [at, instant] of expected.entries())
        if (instants.at(at) !== instant) throw new Error(`${step}: ${at}`);
    }
    expect(expected.map((_, number) => instants.at(number))).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set(ALL));
  });

  test('take four bytes of a vacancy as long as all are whole seconds', () => {
    const instants = new Instants();
    instants.grow(1_000);
    for (let number = 0; number < 1_000; number++) instants.set(number, number % 3 ? SECOND : Infinity);
    expect(instants.bytes).toBe(4_000);
    instants.set(7, SECOND + 1);
    expect(instants.bytes).toBe(6_000);
  });
});
