import { describe, expect, it } from '@jest/globals';
import { agencyName, countyLabel, tidyCounty } from './agency-name.js';

const named = (name: string, type: string, state: string, county = '') => agencyName({ name, type, state, county });

describe('agencyName', () => {
  it.each([
    ['Bozeman Police Department', 'City', 'MT', 'Gallatin', 'Bozeman Police Department'],
    ['Concord', 'City', 'AR', '', 'Concord Police Department'],
    ['Washington Police Department', 'City', 'DC', '', 'Metropolitan Police Department of the District of Columbia'],
    [
      'Las Vegas Metropolitan Police Department Police Department',
      'City',
      'NV',
      '',
      'Las Vegas Metropolitan Police Department',
    ],
    ['Worth', 'County', 'MO', 'Worth', "Worth County Sheriff's Office"],
    ['Worth County', 'County', 'MO', 'Worth', "Worth County Sheriff's Office"],
    ["Worth County Sheriff's Office", 'County', 'MO', 'Worth', "Worth County Sheriff's Office"],
    ["Ouachita County Sheriff's Office", 'County', 'LA', 'Ouachita', "Ouachita Parish Sheriff's Office"],
    ["Baltimore City Sheriff's Office", 'City', 'MD', 'Baltimore', "Baltimore City Sheriff's Office"],
    ['Nassau County Police Department', 'County', 'NY', 'Nassau', 'Nassau County Police Department'],
    ["Maui Police Department County Sheriff's Office", 'County', 'HI', 'Maui', 'Maui County Police Department'],
    ['State Police', 'State Police', 'DE', '', 'Delaware State Police'],
    ['State Police: Boise', 'State Police', 'ID', 'Ada', 'Idaho State Police, Boise'],
    ['Baker Highway Patrol', 'State Police', 'FL', 'Baker', 'Florida Highway Patrol, Baker County'],
    ['De Soto Highway Patrol', 'State Police', 'FL', 'DeSoto', 'Florida Highway Patrol, DeSoto County'],
    ['Montana Highway Patrol', 'State Police', 'MT', '', 'Montana Highway Patrol'],
    ['Rhode Island State Police Headquarters', 'State Police', 'RI', '', 'Rhode Island State Police'],
    ['Department of Public Safety', 'Other State Agency', 'TX', '', 'Texas Department of Public Safety'],
    [
      'University of Maine: Farmington',
      'University or College',
      'ME',
      'Franklin',
      'University of Maine Farmington Police Department',
    ],
    ['Sisseton-Wahpeton Tribal', 'Tribal', 'SD', '', 'Sisseton-Wahpeton Tribal Police Department'],
    ["Rocky Boy'sTribal", 'Tribal', 'MT', '', "Rocky Boy's Tribal Police Department"],
    ["U.S. Marshal's Service Augusta", 'Federal', 'GA', 'Richmond', 'U.S. Marshals Service Augusta'],
    ['Kalamazoo Airport Police', 'Other', 'MI', 'Kalamazoo', 'Kalamazoo Airport Police'],
    ['Tucson Airport Authority', 'Other', 'AZ', 'Pima', 'Tucson Airport Authority Police'],
    ['Union Pacific Railroad: Fresno County', 'Other', 'CA', 'Fresno', 'Union Pacific Railroad Police, Fresno County'],
    [
      'State Park Rangers: Jones Lake',
      'Other State Agency',
      'NC',
      'Bladen',
      'North Carolina State Park Rangers, Jones Lake',
    ],
    [
      'State Park: Jefferson County',
      'Other State Agency',
      'NY',
      'Jefferson',
      'New York State Park Police, Jefferson County',
    ],
    ['Park Police: Somerset County', 'Other', 'NJ', 'Somerset', 'Somerset County Park Police'],
    ['Independent School District: Mexia', 'Other', 'TX', 'Limestone', 'Mexia Independent School District Police'],
    ['Department of Correction Internal Affairs', 'Other State Agency', 'TN', '', 'Tennessee Department of Correction'],
    ['Wildlife Resources', 'Other State Agency', 'UT', '', 'Utah Wildlife Resources'],
  ])('"%s" (%s, %s, %s) is %s', (name, type, state, county, expected) => {
    expect(named(name, type, state, county)).toBe(expected);
  });

  it('squeezes white space', () => {
    expect(named('  State   Police ', 'State Police', 'NJ')).toBe('New Jersey State Police');
  });
});

describe('tidyCounty', () => {
  it.each([
    ["Prince George'S", "Prince George's"],
    ['Mcdowell', 'McDowell'],
    ['St Lawrence', 'St. Lawrence'],
    ['St. Louis', 'St. Louis'],
    ['Ste Genevieve', 'Ste. Genevieve'],
    ['DeKalb', 'DeKalb'],
  ])('%s is %s', (county, expected) => {
    expect(tidyCounty(county)).toBe(expected);
  });
});

describe('countyLabel', () => {
  it.each([
    ['Gallatin', 'MT', 'Gallatin County'],
    ['Caddo', 'LA', 'Caddo Parish'],
    ['District Of Columbia', 'DC', 'District of Columbia'],
  ])('%s, %s is %s', (county, state, expected) => {
    expect(countyLabel(county, state)).toBe(expected);
  });
});
