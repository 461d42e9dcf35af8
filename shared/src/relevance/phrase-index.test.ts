import { describe, expect, it } from '@jest/globals';
import { PhraseIndex } from './phrase-index.js';
import { stemsOf } from './words.js';

describe('PhraseIndex', () => {
  const index = new PhraseIndex([
    ['school', 'a'],
    ['school resource officer', 'b'],
    ['officer', 'c'],
  ]);

  it('finds every phrase at every place, overlapping or not, inflected or not', () => {
    const hits = index.hits(stemsOf('The school resource officers of two schools'));
    expect(hits.map(({ value, at, length }) => [value, at, length])).toEqual([
      ['a', 1, 1],
      ['b', 1, 3],
      ['c', 3, 1],
      ['a', 6, 1],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(index.hits([])).toEqual([]);
  });

  it('refuses a phrase without words', () => {
    expect(() => new PhraseIndex([['-', 'x']])).toThrow('has no word');
  });
});
