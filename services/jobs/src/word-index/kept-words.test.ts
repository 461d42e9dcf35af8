import { expect, test } from '@jest/globals';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { KeptWords } from './kept-words.js';

const setsOf = (...numbers: number[]) => ({ title: new Bitmap(), anywhere: Bitmap.of(numbers) });

test('a word is kept for its generation', () => {
  const kept = new KeptWords();
  kept.keep('patrol', setsOf(1, 2), 7);
  expect(kept.get('patrol', 7)!.anywhere.toArray()).toEqual([1, 2]);
  expect(kept.get('patrol', 8)).toBeUndefined();
  kept.keep('deputy', setsOf(3), 8);
  expect([kept.get('patrol', 7), kept.get('patrol', 8)]).toEqual([undefined, undefined]);
});

test('the word that was asked for longest ago makes room', () => {
  const kept = new KeptWords();
  for (let word = 0; word < 24; word++) kept.keep(`w${word}`, setsOf(word), 1);
  kept.get('w0', 1);
  kept.keep('new', setsOf(9), 1);
  expect(kept.get('w0', 1)).toBeDefined();
  expect(kept.get('w1', 1)).toBeUndefined();
});
