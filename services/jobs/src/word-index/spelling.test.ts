import { describe, expect, test } from '@jest/globals';
import { editDistance } from '@heartland/shared/edit-distance';
import { Spelling } from './spelling.js';

const spellingOf = (frequencies: Record<string, number>) =>
  new Spelling(Object.entries(frequencies).map(([word, frequency]) => ({ word, frequency })));

describe('spelling', () => {
  const spelling = spellingOf({
    patrol: 90,
    petrol: 5,
    control: 7,
    dispatch: 40,
    detectiv: 30,
    jail: 20,
    mail: 30,
    k9: 9,
  });

  test.each([
    ['patrl', 'patrol'],
    ['patrool', 'patrol'],
    ['ptarol', 'patrol'],
    ['potrol', 'patrol petrol'],
    ['patrol', 'petrol'],
    ['xatrox', ''],
    ['dsipacth', 'dispatch'],
    ['detektivx', 'detectiv'],
    ['dispathc', 'dispatch'],
    ['hail', 'mail jail'],
    ['jai', ''],
    ['k8', ''],
    ['', ''],
    ['x'.repeat(10_000), ''],
  ])('of %s', (word, nearest) => {
    expect(spelling.nearest(word).join(' ')).toBe(nearest);
  });

  test('puts the nearest first, then the commonest', () => {
    const ranked = spellingOf({ sergeans: 1, sergeant: 2, sergeaxy: 99, sergeanu: 5 });
    expect(ranked.nearest('sergeanx')).toEqual(['sergeanu', 'sergeant', 'sergeans', 'sergeaxy']);
  });

  test('finds all that a look at every word finds', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => {
      const letters = [i * 7, i * 13, i * 29, i * 31, i, i * 3, i * 17, i * 5].map(
        (n) => 'abcdef'[(n >>> (i % 4)) % 6],
      );
      return letters.slice(0, 4 + (i % 5)).join('');
    });
    const known = [...new Set(words)];
    const all = new Spelling(known.map((word) => ({ word, frequency: 1 })));
    for (const word of known.slice(0, 50)) {
      const limit = word.length < 8 ? 1 : 2;
      const near = known.filter((other) => other !== word && editDistance(word, other, limit) <= limit);
      expect([word, ...all.nearest(word).sort()]).toEqual([word, ...near.sort()]);
    }
  });
});

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abxc', 1],
    ['abcd', 'acbx', 2],
    ['abc', 'xyz', 3],
    ['abcdef', 'a', 3],
  ])('of %s and %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});
