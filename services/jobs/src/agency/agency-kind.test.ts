import { describe, expect, it } from '@jest/globals';
import { agencyKindOf } from './agency-kind.js';

describe('agencyKindOf', () => {
  it.each([
    ['City', 'Bozeman Police Department', 'MUNICIPAL_POLICE'],
    ['City', 'Airport Drive Police Department', 'MUNICIPAL_POLICE'],
    ['City', 'Concord', 'MUNICIPAL_POLICE'],
    ['City', "Baltimore City Sheriff's Office", 'COUNTY_SHERIFF'],
    ['County', "Worth County Sheriff's Office", 'COUNTY_SHERIFF'],
    ['County', 'Worth', 'COUNTY_SHERIFF'],
    ['County', 'Nassau County Police Department', 'COUNTY_SHERIFF'],
    ['County', "Maui Police Department County Sheriff's Office", 'COUNTY_SHERIFF'],
    ['State Police', 'State Patrol: La Grange', 'STATE_POLICE'],
    ['Other State Agency', 'Department of Public Safety', 'STATE_POLICE'],
    ['Other State Agency', 'Capitol Police', 'OTHER'],
    ['University or College', 'Clark University', 'CAMPUS'],
    ['Other', 'Putnam City Campus', 'CAMPUS'],
    ['Tribal', 'Navajo Nation', 'TRIBAL'],
    ['Federal', 'United States Park Police', 'FEDERAL'],
    ['Unknown', 'Grand Teton National Park', 'FEDERAL'],
    ['Unknown', 'Centerville', 'OTHER'],
    ['Other', 'Tampa International Airport', 'TRANSIT'],
    ['Other', 'Will Rogers World Airport', 'TRANSIT'],
    ['Other', 'Port of Seattle', 'TRANSIT'],
    ['Other', 'Union Pacific Railroad: Fresno County', 'TRANSIT'],
    ['Other State Agency', 'New Jersey Transit Police', 'TRANSIT'],
    ['Other', 'Richland County Detention Center', 'CORRECTIONS'],
    ['Other State Agency', 'Department of Correction Internal Affairs', 'CORRECTIONS'],
    ['Other', 'Granite School District', 'CAMPUS'],
    ['Other State Agency', 'State Park Rangers: Jones Lake', 'OTHER'],
  ])('%s "%s" is %s', (type, name, kind) => {
    expect(agencyKindOf(type, name)).toBe(kind);
  });
});
