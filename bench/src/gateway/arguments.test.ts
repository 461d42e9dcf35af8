import { describe, expect, test } from '@jest/globals';
import { gatewayArguments } from './arguments.js';

describe('arguments', () => {
  test('say how long is measured', () => {
    expect(gatewayArguments([])).toMatchObject({ quick: false, json: false, rounds: 5, only: null, profile: null });
    expect(gatewayArguments(['--quick', '--json', '--rounds', '2', '--only', 'hand-apart'])).toMatchObject({
      ...{ quick: true, json: true, rounds: 2, only: ['hand-apart'] },
    });
  });

  test.each([
    [['--rounds', '0'], /^--rounds: .*\nusage: /],
    [['--rounds', 'many'], /^--rounds: expected a whole number\nusage: /],
    [['--only', 'nobody'], /^--only: expected names of .*hand-together.*, received "nobody"\nusage: /],
    [['--fast'], /--fast.*\nusage: /s],
  ])('%j are refused', (args, message) => {
    let thrown: unknown;
    try {
      gatewayArguments(args);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatch(message);
  });
});
