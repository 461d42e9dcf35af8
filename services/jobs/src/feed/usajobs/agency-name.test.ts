import { describe, expect, it } from '@jest/globals';
import { agencyName } from './agency-name.js';

describe('agencyName', () => {
  it.each([
    ['National Park Service', 'Department Of The Interior', 'National Park Service'],
    ['Justice, Bureau of Prisons', 'Department Of Justice', 'Bureau of Prisons'],
    [
      'Department of Veterans Affairs - Agency Wide',
      'Department Of Veterans Affairs',
      'Department of Veterans Affairs',
    ],
    [
      'Office of the Inspector General',
      'Department Of Agriculture',
      'Office of the Inspector General, Department of Agriculture',
    ],
    [
      'Office of the Secretary of the Interior',
      'Department Of The Interior',
      'Office of the Secretary of the Interior',
    ],
    ['Headquarters, NASA', 'National Aeronautics and Space Administration', 'Headquarters, NASA'],
    ['Office of the Inspector General, USPS', '', 'Office of the Inspector General, USPS'],
    ['', 'Department Of Health And Human Services', 'Department of Health and Human Services'],
    [' Smith &amp; Sons ', '', 'Smith & Sons'],
    ['', '', ''],
  ])('%j of %j is %j', (OrganizationName, DepartmentName, expected) => {
    expect(agencyName({ OrganizationName, DepartmentName })).toBe(expected);
  });
});
