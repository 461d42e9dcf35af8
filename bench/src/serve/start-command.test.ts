import { expect, test } from '@jest/globals';
import { startCommand } from './start-command.js';

test('is read off npm start: what node is given, and with what settings', () => {
  const { args, env } = startCommand();
  expect(args.slice(-2)).toEqual(['scripts/run.mjs', 'gateway/standalone']);
  expect(env).toEqual({ MALLOC_ARENA_MAX: '1' });
});
