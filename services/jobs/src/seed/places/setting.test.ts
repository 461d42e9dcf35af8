import { describe, expect, it } from '@jest/globals';
import type { AgencyKind } from '../../agency/agency-kind.js';
import { settingOf } from './setting.js';

describe('settingOf', () => {
  it.each<[AgencyKind, string, number | null, string]>([
    ['MUNICIPAL_POLICE', 'Seldovia Police Department', 279, 'TINY_TOWN'],
    ['MUNICIPAL_POLICE', 'Moab Police Department', 5_274, 'SMALL_TOWN'],
    ['MUNICIPAL_POLICE', 'Pelham Police Department', null, 'SMALL_TOWN'],
    ['MUNICIPAL_POLICE', 'Bozeman Police Department', 48_105, 'CITY'],
    ['MUNICIPAL_POLICE', 'Boston Police Department', 694_673, 'BIG_CITY'],
    ['COUNTY_SHERIFF', "Worth County Sheriff's Office", 2_013, 'RURAL_COUNTY'],
    ['COUNTY_SHERIFF', "Pennington County Sheriff's Office", 113_775, 'COUNTY'],
    ['COUNTY_SHERIFF', "Harris County Sheriff's Office", 4_713_325, 'BIG_COUNTY'],
    ['COUNTY_SHERIFF', 'Nassau County Police Department', 1_356_924, 'COUNTY_POLICE'],
    ['STATE_POLICE', 'Montana Highway Patrol', null, 'STATE'],
    ['CAMPUS', 'Purdue University Police Department', null, 'CAMPUS'],
    ['CAMPUS', 'Granite School District Police', null, 'SCHOOL_DISTRICT'],
    ['TRANSIT', 'Tucson Airport Authority Police', null, 'AIRPORT'],
    ['TRANSIT', 'Port of Seattle Police', null, 'PORT'],
    ['TRANSIT', 'Port Authority of New York and New Jersey Police', null, 'TRANSIT_SYSTEM'],
    ['TRANSIT', 'Metro Transit Police', null, 'TRANSIT_SYSTEM'],
    ['TRIBAL', 'Nez Perce Tribal Police Department', null, 'TRIBE'],
    ['FEDERAL', 'Glacier National Park', null, 'NATIONAL_PARK'],
    ['FEDERAL', 'United States Park Police', null, 'FEDERAL'],
    ['CORRECTIONS', 'Tennessee Department of Correction', null, 'CORRECTIONS'],
    ['OTHER', 'Vermont Capitol Police', null, 'CAPITOL'],
    ['OTHER', 'Utah Wildlife Resources', null, 'WILDLIFE'],
    ['OTHER', 'Chatfield State Park', null, 'PARKS'],
    ['OTHER', 'Tennessee State Park Rangers, Bicentennial Capitol Mall', null, 'PARKS'],
  ])('%s "%s" serving %p is %s', (type, name, population, setting) => {
    expect(settingOf({ type, name, population })).toBe(setting);
  });
});
