import { describe, expect, it } from '@jest/globals';
import { CursorCodec, fingerprint } from './cursor.js';

const codec = new CursorCodec('one secret');
const list = fingerprint(['vacancies', { states: ['OPEN'] }]);

describe('a cursor', () => {
  it('gives back its key', () => {
    const key = ['2026-11-22T12:00:00.000Z', 'vac_1', null, 0.5];
    expect(codec.decode(codec.encode(key, list), list, 'after')).toEqual(key);
  });

  it('of another list is CURSOR_MISMATCH', () => {
    const cursor = codec.encode(['x'], list);
    expect(() => codec.decode(cursor, fingerprint(['articles']), 'after')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'CURSOR_MISMATCH', argument: ['after'] }),
      }),
    );
  });

  const genuine = codec.encode(['x'], list);
  const [payload, signature] = genuine.split('.') as [string, string];
  it.each([
    ['empty', ''],
    ['text', 'cursor'],
    ['unsigned', payload],
    ['signed with nothing', `${payload}.`],
    ['cut', genuine.slice(0, -1)],
    ['changed', `${payload.slice(0, -1)}A.${signature}`],
    ['signed with another secret', new CursorCodec('another').encode(['x'], list)],
    ['long', 'x'.repeat(100_000)],
  ])('that is %s is BAD_USER_INPUT', (_name, cursor) => {
    expect(() => codec.decode(cursor, list, 'before')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: ['before'] }),
      }),
    );
  });
});
