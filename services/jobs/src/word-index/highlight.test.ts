import { describe, expect, test } from '@jest/globals';
import { highlight } from './highlight.js';
import { wordsOf } from './words.js';

const snippet = (text: string, words: string[], phrases: string[][] = []) =>
  highlight('title', text, words, phrases)?.snippet ?? null;

describe('highlight', () => {
  test('marks whole words of a short text, whatever their form', () => {
    expect(highlight('title', 'Patrol Officers, patrolling; patrolman', ['patrol', 'officer'], [])).toEqual({
      field: 'title',
      snippet: '<mark>Patrol</mark> <mark>Officers</mark>, <mark>patrolling</mark>; patrolman',
    });
  });

  test('marks phrases as a whole, and their words only there', () => {
    expect(snippet('Chief of Police: the police chief', [], [['chief', 'polic']])).toBe(
      '<mark>Chief of Police</mark>: the police chief',
    );
    expect(snippet('Night shift', ['night'], [['night', 'shift']])).toBe('<mark>Night shift</mark>');
  });

  test('escapes HTML inside and outside of what is found', () => {
    expect(snippet(`<b>R&D "O'Fallon"</b>`, ['ofallon'])).toBe(
      '&lt;b&gt;R&amp;D &quot;<mark>O&#39;Fallon</mark>&quot;&lt;/b&gt;',
    );
  });

  test('is null when nothing is found', () => {
    expect(highlight('title', 'Deputy sheriff', ['patrol'], [['sheriff', 'deputy']])).toBeNull();
    expect(highlight('title', '', ['patrol'], [])).toBeNull();
  });

  test('shows the stretch of a long text with the most different words', () => {
    const filler = 'Lorem ipsum dolor sit amet. '.repeat(20);
    const text = `${filler}A patrol, a patrol, a patrol.\n\n${filler}- Night patrol\n- in the jail\n${filler}`;
    const found = snippet(text, ['patrol', 'night', 'jail'])!;
    expect(found).toBe(
      '…Lorem ipsum dolor sit amet. Lorem ipsum dolor sit amet. - <mark>Night</mark> <mark>patrol</mark> - in the ' +
        '<mark>jail</mark> Lorem ipsum dolor sit amet. Lorem ipsum dolor sit amet. Lorem ipsum dolor sit amet. Lorem ipsum dolor sit amet.…',
    );
  });

  test('cuts only where the text goes on', () => {
    const filler = 'word '.repeat(60).trim();
    expect(snippet(`patrol ${filler}`, ['patrol'])).toMatch(/^<mark>patrol<\/mark> word .* word…$/);
    expect(snippet(`${filler} patrol`, ['patrol'])).toMatch(/^…word .* <mark>patrol<\/mark>$/);
  });

  test('never shows much more than it should, and marks the same words as are indexed', () => {
    const text = `${'x'.repeat(5_000)} patrol 👮‍♀️ ${'y'.repeat(5_000)} "patrol"`;
    expect(snippet(text, ['patrol'])).toBe('…<mark>patrol</mark> 👮‍♀️…');
    const odd = 'K-9s U.S. 9-1-1 café 60,000';
    expect(snippet(odd, wordsOf(odd))!.replace(/<\/?mark>/g, '')).toBe(odd);
  });
});
