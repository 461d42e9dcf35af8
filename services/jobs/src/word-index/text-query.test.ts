import { describe, expect, test } from '@jest/globals';
import { parseTextQuery, type TextQuery } from './text-query.js';

/** A query in one line: words, "phrases", -exclusions; "..." when something was left out. */
function inShort({ words, phrases, excludedWords, excludedPhrases, truncated }: TextQuery): string {
  const quoted = (phrase: string[]) => `"${phrase.join(' ')}"`;
  return [
    ...words,
    ...phrases.map(quoted),
    ...[...excludedWords, ...excludedPhrases.map(quoted)].map((part) => `-${part}`),
    ...(truncated ? ['...'] : []),
  ].join(' ');
}

describe('a text query', () => {
  test.each([
    ['Patrol officers, PATROL', 'patrol officer'],
    ['"patrol officers" night', 'night "patrol officer"'],
    ['night "patrol officer', 'night "patrol officer"'],
    ['“chief of police”', '"chief polic"'],
    ['"dispatcher"', 'dispatcher'],
    ['deputy -jail -"night shift" -"jail"', 'deputy -jail -"night shift"'],
    ['deputy -"night shift', 'deputy -"night shift"'],
    ['-jail', '-jail'],
    ['community-oriented K-9 9-1-1', 'community orient k9 911'],
    ['-community-oriented', '-"community orient"'],
    ['night - shift -- day – --week -', 'night shift day week'],
    ['foo"bar baz"-qux', 'foo qux "bar baz"'],
    ['" "" - -" -"" "the" -the', ''],
    ['👮 officer* (jail) | & ! <-> :* \\ %_ \0 \ud83d', 'officer jail'],
    ['', ''],
  ])('%j', (text, short) => {
    const query = parseTextQuery(text);
    expect(inShort(query)).toBe(short);
    expect(query.isEmpty).toBe(short === '');
  });

  test('knows how its words were typed', () => {
    expect([...parseTextQuery('Patrolling "Night Shifts" -Jails patrols').raw]).toEqual([
      ['patrol', 'Patrolling'],
      ['night', 'Night'],
      ['shift', 'Shifts'],
      ['jail', 'Jails'],
    ]);
  });

  test('counts 32 words, those of phrases and exclusions too', () => {
    const words = Array.from({ length: 31 }, (_, i) => `w${i}`);
    expect(inShort(parseTextQuery(`${words.join(' ')} w0 w0 last`))).toBe(`${words.join(' ')} last`);
    expect(inShort(parseTextQuery(`${words.join(' ')} "one two three" -four`))).toBe(`${words.join(' ')} one ...`);
  });

  test('reads a hundred thousand characters of anything at once', () => {
    for (const unit of ['"', '-', ' -', '-"', 'a ', 'a-', '👮', '\0', '(((']) {
      const query = parseTextQuery(unit.repeat(100_000 / unit.length));
      expect(query.truncated).toBe(true);
    }
    expect(parseTextQuery(Array.from({ length: 15_000 }, (_, i) => `w${i}`).join(' ')).words).toHaveLength(32);
  });
});
