import type { AgencyRow } from '../../agency/agency-csv.js';
import { communitySizeOf } from '../../agency/community-size.js';

/** What kind of working place an agency is: finer than its type, and with the community that it serves. */
export type Setting =
  | 'TINY_TOWN'
  | 'SMALL_TOWN'
  | 'CITY'
  | 'BIG_CITY'
  | 'RURAL_COUNTY'
  | 'COUNTY'
  | 'BIG_COUNTY'
  | 'COUNTY_POLICE'
  | 'STATE'
  | 'CAMPUS'
  | 'SCHOOL_DISTRICT'
  | 'TRANSIT_SYSTEM'
  | 'AIRPORT'
  | 'PORT'
  | 'TRIBE'
  | 'PARKS'
  | 'WILDLIFE'
  | 'NATIONAL_PARK'
  | 'FEDERAL'
  | 'CAPITOL'
  | 'CORRECTIONS';

/** The setting of an agency, from its type, its name and the population it serves. */
export function settingOf(agency: Pick<AgencyRow, 'type' | 'name' | 'population'>): Setting {
  const { type, name } = agency;
  switch (type) {
    case 'MUNICIPAL_POLICE':
      return townSetting(agency);
    case 'COUNTY_SHERIFF':
      return /Police/.test(name) ? 'COUNTY_POLICE' : countySetting(agency);
    case 'STATE_POLICE':
      return 'STATE';
    case 'CAMPUS':
      return /School (District|System)/.test(name) ? 'SCHOOL_DISTRICT' : 'CAMPUS';
    case 'TRANSIT':
      return /Airport/.test(name) ? 'AIRPORT' : /\bPort\b(?!land| Authority of)/.test(name) ? 'PORT' : 'TRANSIT_SYSTEM';
    case 'TRIBAL':
      return 'TRIBE';
    case 'FEDERAL':
      return /National Park$/.test(name) ? 'NATIONAL_PARK' : 'FEDERAL';
    case 'CORRECTIONS':
      return 'CORRECTIONS';
    case 'OTHER':
      return /Capitol/.test(name) && !/Park Rangers/.test(name)
        ? 'CAPITOL'
        : /Wildlife|Natural Resources|Game/.test(name)
          ? 'WILDLIFE'
          : 'PARKS';
  }
}

function townSetting(agency: Pick<AgencyRow, 'type' | 'population'>): Setting {
  switch (communitySizeOf(agency)) {
    case 'RURAL':
      return 'TINY_TOWN';
    case 'SMALL_TOWN':
    case 'UNKNOWN':
      return 'SMALL_TOWN';
    case 'MID_SIZE':
      return 'CITY';
    default:
      return 'BIG_CITY';
  }
}

function countySetting(agency: Pick<AgencyRow, 'type' | 'population'>): Setting {
  switch (communitySizeOf(agency)) {
    case 'RURAL':
    case 'UNKNOWN':
      return 'RURAL_COUNTY';
    case 'MID_SIZE':
      return 'COUNTY';
    default:
      return 'BIG_COUNTY';
  }
}
