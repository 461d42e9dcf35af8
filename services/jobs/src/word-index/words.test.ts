import { describe, expect, test } from '@jest/globals';
import { markedWords, wordsOf } from './words.js';

describe('words', () => {
  test.each([
    ['The Officers of the Patrol, on patrolling!', 'officer patrol patrol'],
    ["Sheriff's deputies' sheriff’s SHERIFFS", 'sheriff deputy sheriff sheriff'],
    ['9-1-1 9‑1‑1 911 E-911 9-1-12', '911 911 911 e911 9 1 12'],
    ['K-9 K9 k-9s K9s K9’s', 'k9 k9 k9 k9 k9'],
    ['U.S. citizen, 8 a.m. and Class A.', 'us citizen 8 am class'],
    ['$60,000-75,000 or 60k, $28.50, 1,2 and 2024,123', '60000 75000 or 60k 28 50 1 2 2024 123'],
    ['community-oriented part-time', 'community orient part time'],
    ["O'Fallon, Coeur d'Alene, don't, 'quoted'", 'ofallon coeur dalen dont quot'],
    ['Español Cañon Ｐｏｌｉｃｅ 𝐏𝐨𝐥𝐢𝐜𝐞 cafe\u0301', 'espanol canon polic polic cafe'],
    ['👮‍♀️ officer\0jail 🚓🚓', 'officer jail'],
    ['IT specialist or me', 'it specialist or me'],
    [`${'x'.repeat(500)} y`, `${'x'.repeat(40)} y`],
    ['\ud83d \udc6e \u0301 - -- . , ’', ''],
    ['', ''],
  ])('of %j', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  test('are told with their places', () => {
    const text = 'The U.S. sheriff’s café';
    expect(markedWords(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['U.S', 'us'],
      ['sheriff’s', 'sheriff'],
      ['café', 'cafe'],
    ]);
  });

  test('are the same however many others were met', () => {
    const many = Array.from({ length: 120_000 }, (_, i) => `w${i}`);
    expect(wordsOf(many.join(' '))).toEqual(many);
    expect(wordsOf('Patrol officers')).toEqual(['patrol', 'officer']);
  });

  test('of a hundred thousand characters of anything come soon', () => {
    for (const text of ["'", '-', 'a.', '9-', '1,', 'a-9', '9-1-1', '👮', '\u0301'].map((unit) =>
      unit.repeat(50_000),
    )) {
      expect(Array.isArray(wordsOf(text))).toBe(true);
    }
  }, 5_000);
});
