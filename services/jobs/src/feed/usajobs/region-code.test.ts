import { describe, expect, it } from '@jest/globals';
import { regionCodeOf, territoryCodeOf } from './region-code.js';

describe('regionCodeOf', () => {
  it.each([
    ['Montana', 'US-MT'],
    [' south carolina ', 'US-SC'],
    ['District of Columbia', 'US-DC'],
    ['West Virginia', 'US-WV'],
    ['Virginia', 'US-VA'],
    ['Georgia', 'US-GA'],
    ['Puerto Rico', 'US-PR'],
    ['Guam', 'US-GU'],
    ['American Samoa', 'US-AS'],
    ['Northern Mariana Islands', 'US-MP'],
    ['Virgin Islands', 'US-VI'],
    ['U.S. Virgin Islands', 'US-VI'],
    ['TX', 'US-TX'],
  ])('%s is %s', (name, code) => expect(regionCodeOf(name)).toBe(code));

  it.each(['N/A', '', 'Armed Forces Europe', 'Bavaria', 'XX', 'constructor'])('%j is no state', (name) => {
    expect(regionCodeOf(name)).toBeNull();
  });
});

describe('territoryCodeOf', () => {
  it('knows territories that are given as countries, and takes no country for a state', () => {
    expect(territoryCodeOf('Guam')).toBe('US-GU');
    expect(['Georgia', 'Singapore', '', 'constructor'].map(territoryCodeOf)).toEqual([null, null, null, null]);
  });
});
