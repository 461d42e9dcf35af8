import { describe, expect, it } from '@jest/globals';
import { isIdOf, kindOfId, stableId } from './ids.js';

describe('an id', () => {
  it('is the same for the same natural key, and another for every other', () => {
    const id = stableId('Vacancy', 'feed', '17');
    expect(id).toMatch(/^vac_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect(stableId('Vacancy', 'feed', '17')).toBe(id);
    const others = [
      stableId('Vacancy', 'feed', '18'),
      stableId('Vacancy', 'feed1', '7'),
      stableId('Agency', 'feed', '17'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('tells its kind', () => {
    expect(kindOfId(stableId('Topic', 'patrol-work'))).toBe('Topic');
    expect(isIdOf('Article', stableId('Topic', 'patrol-work'))).toBe(false);
  });

  it.each([
    '',
    'x',
    'vac_',
    'vac_8zzzzzzzzzzzzzzzzzzzzzzzzz',
    'VAC_00000000000000000000000000',
    'vac_0000000000000000000000000\0',
    'zzz_00000000000000000000000000',
  ])('is not %j', (text) => expect(kindOfId(text)).toBeNull());
});
