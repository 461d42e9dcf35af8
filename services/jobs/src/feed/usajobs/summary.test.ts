import { describe, expect, it } from '@jest/globals';
import { firstSentences } from './summary.js';

describe('firstSentences', () => {
  it.each([
    ['One. Two. Three.', 9, 'One. Two.'],
    ['One. Two. Three.', 100, 'One. Two. Three.'],
    ['The U.S. Park Police. It rides.', 25, 'The U.S. Park Police.'],
    ['Ask Dr. Hill in Ft. Elm. She knows.', 25, 'Ask Dr. Hill in Ft. Elm.'],
    ['Is it "safe?" Yes! (Mostly.) Fine.', 18, 'Is it "safe?" Yes!'],
    ['Version 2.5 is here. New.', 20, 'Version 2.5 is here.'],
    ['Duties:\n- patrol the park\n- write', 20, 'Duties: patrol the…'],
    ['A sentence, far too long for the room', 12, 'A sentence…'],
    ['Unbrokenwordthatislong', 10, 'Unbrokenw…'],
    ['', 10, ''],
  ])('%j within %i characters is %j', (text, longest, expected) => {
    const summary = firstSentences(text, longest);
    expect(summary).toBe(expected);
    expect(summary.length).toBeLessThanOrEqual(longest);
  });
});
