import { describe, expect, it } from '@jest/globals';
import { countryCodeOf } from './country-code.js';

describe('countryCodeOf', () => {
  it.each([
    ['United States', 'US'],
    ['Singapore', 'SG'],
    ['Georgia', 'GE'],
    ['South Korea', 'KR'],
    ['Korea, South', 'KR'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Saint Kitts and Nevis', 'KN'],
    ["Cote d'Ivoire", 'CI'],
    ['Burma', 'MM'],
    ['Kosovo', 'XK'],
    ['Bahamas, The', 'BS'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Diego Garcia', 'IO'],
    ['DE', 'DE'],
  ])('%s is %s', (name, code) => expect(countryCodeOf(name)).toBe(code));

  it.each(['', 'N/A', 'Atlantis', 'SU', 'European Union', 'QQ'])('%j is no country', (name) => {
    expect(countryCodeOf(name)).toBeNull();
  });
});
