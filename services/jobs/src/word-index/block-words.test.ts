import { describe, expect, test } from '@jest/globals';
import { BlockWords } from './block-words.js';
import { BLOCK_SIZE } from './container.js';
import { Postings } from './postings.js';
import { wordsOf } from './words.js';

const TEXTS: [number: number, title: string, rest: string][] = [
  [0, 'Police Officers', 'Patrols the town.\nThe 9-1-1 center'],
  [3, 'Patrol Officer, the Town of Patrol', 'officers patrolling; night shift'],
  [4, '', ''],
  [65_535, "Sheriff's Deputy", 'Deputies of the sheriff, 60,000 a year'],
];

const rowsOf = (block: number) => {
  const words = new BlockWords(block);
  for (const [number, title, rest] of TEXTS) words.add(block * BLOCK_SIZE + number, title, rest);
  return [...words.rows()];
};

describe('the words of a block', () => {
  test('are those of postings to which the same was added', () => {
    const postings = new Postings();
    for (const [number, title, rest] of TEXTS) postings.add(2 * BLOCK_SIZE + number, wordsOf(title), wordsOf(rest));
    const expected = [...postings.words()].flatMap((word) => postings.blocksOf(word));
    expect(expected.length).toBeGreaterThan(15);
    expect(new Map(rowsOf(2).map((row) => [row.word, row]))).toEqual(new Map(expected.map((row) => [row.word, row])));
  });

  test('have room for every vacancy of the block, each with words that no other has', () => {
    const words = new BlockWords(0);
    for (let number = 0; number < BLOCK_SIZE; number++)
      words.add(number, 'officer', `a${number} b${number} c${number % 9}`);
    const rows = [...words.rows()];
    expect(rows).toHaveLength(1 + 2 * BLOCK_SIZE + 9);
    expect(rows.reduce((sum, { anywhere }) => sum + anywhere.length, 0)).toBe(8193 + 2 * BLOCK_SIZE * 3 + 9 * 8193);
  }, 5_000);

  test.each([[BLOCK_SIZE - 1], [BLOCK_SIZE + 7], [BLOCK_SIZE + 6], [2 * BLOCK_SIZE]])(
    'refuse number %i, which is of another block or comes too late',
    (number) => {
      const words = new BlockWords(1);
      words.add(BLOCK_SIZE + 7, 'officer', '');
      expect(() => words.add(number, 'deputy', '')).toThrow(`expected the next number of block 1, got ${number}`);
      expect([...words.rows()].map(({ word }) => word)).toEqual(['officer']);
    },
  );
});
