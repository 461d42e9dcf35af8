import { describe, expect, it } from '@jest/globals';
import { settingOf } from '../vocabulary/settings.js';
import { factsOfJudged } from './judged-facts.js';

const setting = (agency: string | null, community: string | null, title = 'Job'): string =>
  settingOf(factsOfJudged({ id: 'v', title, text: title, agency_type: agency, community }));

describe('factsOfJudged', () => {
  it.each([
    ['municipal', 'small_town', 'small-town'],
    ['municipal', 'Small Town', 'small-town'],
    ['municipal', 'village', 'small-town'],
    ['municipal', 'small_city', 'small-city'],
    ['municipal', 'city', 'city'],
    ['municipal', 'suburb', 'city'],
    ['municipal', 'large_city', 'large-city'],
    ['police', 'big-city', 'large-city'],
    ['municipal', 'unknown', 'city'],
    ['sheriff', 'rural_county', 'rural-county'],
    ['sheriff', 'county', 'county'],
    ['sheriff', 'large_county', 'large-county'],
    ['sheriff', null, 'county'],
    ['state', 'statewide', 'statewide'],
    ['university', 'campus', 'campus'],
    ['other', 'campus', 'campus'],
    ['tribal', 'rural', 'tribal'],
    ['airport', 'large_city', 'transit'],
    ['federal', 'nationwide', 'federal'],
    ['corrections', 'statewide', 'corrections'],
    ['martian', 'crater', 'unknown'],
    [null, null, 'unknown'],
  ])('%s in %s: %s', (agency, community, expected) => {
    expect(setting(agency, community)).toBe(expected);
  });

  it('reads off the text what the words do not say', () => {
    expect(setting('dispatch_center', 'rural_county', 'Dallas County 911')).toBe('rural-county');
    expect(setting(null, null, 'Officer, Town of Elon')).toBe('small-town');
  });

  it('prefers figures to words', () => {
    const facts = { id: 'v', title: '', text: '', agency_type: 'municipal', community: 'city', population: 900 };
    expect(factsOfJudged({ ...facts, officers: 3 })).toMatchObject({ population: 900, swornOfficers: 3 });
  });
});
