import { expect, test } from '@jest/globals';
import { CsvCursor } from './csv-cursor.js';

test('reads fields, numbers and what is left out', () => {
  const cursor = new CsvCursor('name,north,east\nKodiak,57.79,-152.4072\n,,7\n');
  expect([cursor.field(''), cursor.number(), cursor.number()]).toEqual(['Kodiak', 57.79, -152.4072]);
  expect([cursor.field('Kodiak'), cursor.number(), cursor.isAtEnd]).toEqual(['Kodiak', null, false]);
  expect([cursor.number(), cursor.isAtEnd]).toEqual([7, true]);
});

test('refuses a text that breaks off', () => {
  expect(() => new CsvCursor('name\nKod')).toThrow('does not end');
});
