import { describe, expect, it } from '@jest/globals';
import { stem, stemsOf, wordsOf } from './words.js';

describe('stem', () => {
  it.each([
    ['patrols', 'patrolling'],
    ['deputy', 'deputies'],
    ['police', 'policing'],
    ['crash', 'crashes'],
    ['investigate', 'investigated'],
    ['carry', 'carried'],
    ['call', 'calling'],
    ['witness', 'witnesses'],
  ])('brings %s and %s together', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['university', 'universal'],
    ['park', 'parking'],
    ['recruit', 'recruiting'],
    ['news', 'new'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('wordsOf', () => {
  it.each([
    ['a 9-1-1 call', ['a', '911', 'call']],
    ["the sheriff's K-9s", ['the', 'sheriffs', 'k9']],
    ['Deputies’ pay & P.O.S.T.', ['deputies', 'pay', 'and', 'post']],
    ['U.S. Marshal of the United States', ['usa', 'marshal', 'of', 'the', 'usa']],
    ['tell us more', ['tell', 'us', 'more']],
    ['Cañon City', ['canon', 'city']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('gives the stems in order', () => {
    expect(stemsOf('Deputies patrolling roads')).toEqual(['deputy', 'patrol', 'road']);
  });
});
