import { describe, expect, test } from '@jest/globals';
import { copyField } from './copy-text.js';

const PLAIN = { isArray: false, isJson: false };

describe('copyField', () => {
  test.each([
    [null, PLAIN, '\\N'],
    [0.5, PLAIN, '0.5'],
    [false, PLAIN, 'false'],
    [new Date('2026-11-22T08:00:00Z'), PLAIN, '2026-11-22T08:00:00.000Z'],
    ['C:\\a\tb\r\nc', PLAIN, 'C:\\\\a\\tb\\r\\nc'],
    [Buffer.from([0, 255]), PLAIN, '\\\\x00ff'],
    [['US-MT', 'a "b", \\c'], { isArray: true, isJson: false }, '{"US-MT","a \\\\"b\\\\", \\\\\\\\c"}'],
    [[46.5, -111], { isArray: true, isJson: false }, '{46.5,-111}'],
    [[], { isArray: true, isJson: false }, '{}'],
    [{ line: 'a\nb' }, { isArray: false, isJson: true }, '{"line":"a\\\\nb"}'],
  ])('%j', (value, column, field) => {
    expect(copyField(value, column)).toBe(field);
  });
});
