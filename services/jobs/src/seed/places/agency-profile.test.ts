import { describe, expect, it } from '@jest/globals';
import type { AgencyRow } from '../../agency/agency-csv.js';
import { profilesOf } from './agency-profile.js';
import { factOf } from '../template.js';

const anAgency = (change: Partial<AgencyRow>): AgencyRow => ({
  ori: 'MT0160100',
  name: 'Bozeman Police Department',
  type: 'MUNICIPAL_POLICE',
  regionCode: 'US-MT',
  county: 'Gallatin',
  city: 'Bozeman',
  population: 48_105,
  swornCount: 67,
  latitude: 45.6833,
  longitude: -111.0552,
  geoPrecision: 'LOCALITY',
  ...change,
});
const profileOf = (change: Partial<AgencyRow>) => profilesOf([anAgency(change)])[0]!;

describe('profilesOf', () => {
  it('knows the facts of a town', () => {
    const { facts, location } = profileOf({});
    expect(location).toMatchObject({
      label: 'Bozeman, MT',
      locality: 'Bozeman',
      regionCode: 'US-MT',
      countryCode: 'US',
    });
    expect(factOf(facts, 'theAgency')).toBe('the Bozeman Police Department');
    expect(factOf(facts, 'county')).toBe('Gallatin County');
    expect(factOf(facts, 'state')).toBe('Montana');
    expect(factOf(facts, 'sworn')).toBe('67');
  });

  it.each([
    [866, '870'],
    [4_871, '4,850'],
    [28_618, '28,600'],
    [143_488, '143,000'],
    [2_716_940, '2.7 million'],
    [null, ''],
  ])('rounds %p people to "%s"', (population, expected) => {
    expect(factOf(profileOf({ population }).facts, 'pop')).toBe(expected);
  });

  it('does not count an officer who is alone', () => {
    expect(factOf(profileOf({ swornCount: 1 }).facts, 'sworn')).toBe('');
  });

  it.each<[string, Partial<AgencyRow>, string]>([
    [
      'county',
      {
        type: 'COUNTY_SHERIFF',
        name: "Caddo Parish Sheriff's Office",
        city: null,
        county: 'Caddo',
        regionCode: 'US-LA',
      },
      'Caddo Parish, LA',
    ],
    [
      'district',
      { type: 'TRANSIT', name: 'Metro Transit Police', city: null, county: null, regionCode: 'US-DC' },
      'Washington, DC',
    ],
    ['park', { type: 'FEDERAL', name: 'Glacier National Park', city: null, county: null }, 'Glacier National Park, MT'],
    [
      'state',
      { type: 'TRIBAL', name: 'Omaha Tribal Police Department', city: null, county: null, regionCode: 'US-NE' },
      'Nebraska',
    ],
  ])('places an agency of a %s', (_, change, label) => {
    expect(profileOf(change).location.label).toBe(label);
  });

  it('gives a statewide agency the towns of its state as stations', () => {
    const patrol = {
      ori: 'MTMHP0000',
      name: 'Montana Highway Patrol',
      type: 'STATE_POLICE',
      city: null,
      county: null,
    } as const;
    const [, statewide] = profilesOf([
      anAgency({}),
      anAgency(patrol),
      anAgency({ ori: 'ID0010100', regionCode: 'US-ID' }),
    ]);
    expect(statewide!.stations.map((it) => it.label)).toEqual(['Bozeman, MT']);
  });
});
