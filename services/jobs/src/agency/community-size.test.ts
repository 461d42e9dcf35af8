import { describe, expect, it } from '@jest/globals';
import type { AgencyKind } from './agency-kind.js';
import { communitySizeOf } from './community-size.js';

describe('communitySizeOf', () => {
  it.each<[AgencyKind, number | null, string]>([
    ['MUNICIPAL_POLICE', 1, 'RURAL'],
    ['MUNICIPAL_POLICE', 2_499, 'RURAL'],
    ['MUNICIPAL_POLICE', 2_500, 'SMALL_TOWN'],
    ['MUNICIPAL_POLICE', 24_999, 'SMALL_TOWN'],
    ['MUNICIPAL_POLICE', 25_000, 'MID_SIZE'],
    ['MUNICIPAL_POLICE', 99_999, 'MID_SIZE'],
    ['MUNICIPAL_POLICE', 100_000, 'LARGE_CITY'],
    ['MUNICIPAL_POLICE', 249_999, 'LARGE_CITY'],
    ['MUNICIPAL_POLICE', 250_000, 'METRO'],
    ['MUNICIPAL_POLICE', null, 'UNKNOWN'],
    ['COUNTY_SHERIFF', 49_999, 'RURAL'],
    ['COUNTY_SHERIFF', 50_000, 'MID_SIZE'],
    ['COUNTY_SHERIFF', 249_999, 'MID_SIZE'],
    ['COUNTY_SHERIFF', 250_000, 'LARGE_CITY'],
    ['COUNTY_SHERIFF', 1_000_000, 'METRO'],
    ['COUNTY_SHERIFF', null, 'UNKNOWN'],
    ['TRIBAL', 8_000, 'SMALL_TOWN'],
    ['STATE_POLICE', null, 'UNKNOWN'],
    ['CAMPUS', null, 'UNKNOWN'],
  ])('%s serving %p is %s', (type, population, size) => {
    expect(communitySizeOf({ type, population })).toBe(size);
  });
});
