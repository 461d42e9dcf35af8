import { describe, expect, test } from '@jest/globals';
import { USAGE, worldArguments } from './arguments.js';

describe('worldArguments', () => {
  test('are a million vacancies of seed 1 unless told otherwise', () => {
    expect(worldArguments([])).toEqual({ vacancies: 1_000_000, seed: 1, port: 4000 });
    expect(worldArguments(['--vacancies', '300', '--now', '2026-05-04'])).toMatchObject({
      vacancies: 300,
      now: new Date('2026-05-04T00:00:00Z'),
    });
  });

  test.each([['--vacancies'], ['--vacancies', 'many'], ['--seed', '-1'], ['--vacancy', '3'], ['1000']])(
    'refuse %s %s with the usage',
    (...args) => {
      let message: unknown;
      try {
        worldArguments(args);
      } catch (error) {
        message = error;
      }
      expect(message).toContain(USAGE);
    },
  );
});
