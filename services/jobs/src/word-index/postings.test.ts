import { describe, expect, test } from '@jest/globals';
import { numbersOf } from './container.js';
import { Postings } from './postings.js';

function sets(postings: Postings) {
  return Object.fromEntries(
    [...postings.words()].map((word) => [
      word,
      [postings.titleBitmap(word).toArray(), postings.anywhereBitmap(word).toArray()],
    ]),
  );
}

describe('postings', () => {
  test('know words of titles, words anywhere, and pairs of words of titles', () => {
    const postings = new Postings();
    postings.add(7, ['patrol', 'officer'], ['officer', 'night', 'night']);
    postings.add(3, ['officer'], ['officer', 'patrol']);
    expect(sets(postings)).toEqual({
      patrol: [[7], [3, 7]],
      officer: [
        [3, 7],
        [3, 7],
      ],
      'patrol officer': [[7], [7]],
      night: [[], [7]],
    });
  });

  test('forget a vacancy, and what it had before when it is added again', () => {
    const postings = new Postings();
    postings.add(1, ['deputy'], ['jail']);
    postings.add(2, ['deputy'], ['patrol']);
    postings.add(1, ['sheriff'], []);
    postings.remove(2);
    postings.remove(5);
    expect(sets(postings)).toEqual({ sheriff: [[1], [1]] });
    expect([postings.size, postings.has(1), postings.has(2)]).toEqual([1, true, false]);
  });

  test('stay the same when they are written over and over', () => {
    const postings = new Postings();
    for (let round = 0; round < 500; round++) {
      for (let number = 0; number < 5; number++) postings.add(number, ['a', `${number}`], [`round${round}`]);
    }
    expect(sets(postings)['a 4']).toEqual([[4], [4]]);
    expect(sets(postings)['a']).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ]);
    expect([...postings.words()].length).toBe(12);
  });

  test('come as rows by block, in order however they were added', () => {
    const postings = new Postings();
    for (const number of [131_073, 5, 65_536, 2]) postings.add(number, number === 5 ? ['jail'] : [], ['jail']);
    const rows = postings
      .blocksOf('jail')
      .map(({ block, title, anywhere }) => [block, title && [...numbersOf(title)], [...numbersOf(anywhere)]]);
    expect(rows).toEqual([
      [0, [5], [2, 5]],
      [1, null, [0]],
      [2, null, [1]],
    ]);
    expect(postings.blocksOf('unknown')).toEqual([]);
  });
});
