import { RecordError } from '../feed-record.js';
import type { Posting } from '../posting.js';
import { descriptorField, type AnnouncedLocation } from './announcement.js';
import { countryCodeOf } from './country-code.js';
import { plainLine } from './plain-text.js';
import { regionCodeOf, territoryCodeOf } from './region-code.js';

type Location = Posting['locations'][number];

/** No town: the place is open, or there are several that the answer does not list. "Many" and "Remote" are towns too. */
const NO_TOWN =
  /\b(multiple|various) locations\b|\b(many|few) vacancies\b|\b(negotiable|nationwide|statewide|virtual)\b|\blocations$/i;
const ANYWHERE = /\banywhere in\b|\bremote job\b|^\s*remote\s*$/i;
const COUNTY = /\b(County|Parish|Borough)$/;

/** A posting has at most so many; some announcements list every office of the country. */
const MOST_LOCATIONS = 100;

/** Whether the work is done wherever one lives. */
export const isAnywhere = (announced: readonly AnnouncedLocation[]): boolean =>
  announced.some(({ LocationName }) => ANYWHERE.test(LocationName));

/** The locations of an announcement in its order, each once. @throws RecordError on a country that is not known */
export function locationsOf(announced: readonly AnnouncedLocation[]): Location[] {
  const byLabel = new Map<string, Location>();
  announced.forEach((it, index) => {
    const location = locationOf(it, index);
    if (!byLabel.has(location.label)) byLabel.set(location.label, location);
  });
  return [...byLabel.values()].slice(0, MOST_LOCATIONS);
}

function locationOf(announced: AnnouncedLocation, index: number): Location {
  const { countryCode, regionCode } = countryAndRegionOf(announced, index);
  const name = plainLine(announced.CityName || announced.LocationName);
  const area = { regionCode, countryCode, postalCode: null };
  const parts = name.split(',').map((part) => part.trim());
  const place = (parts.length > 1 ? parts.slice(0, -1) : parts).join(', ');
  if (place === '' || NO_TOWN.test(name) || ANYWHERE.test(name)) {
    const label = name || regionCode?.slice(3) || plainLine(announced.CountryCode);
    return { label, locality: null, ...area, latitude: null, longitude: null };
  }
  const town = regionCode === 'US-DC' ? 'Washington' : place;
  const whose = regionCode?.slice(3) ?? plainLine(announced.CountryCode);
  return {
    label: town === whose ? town : `${town}, ${whose}`,
    locality: COUNTY.test(town) ? null : town,
    ...area,
    ...pointOf(announced),
  };
}

function countryAndRegionOf({ CountryCode, CountrySubDivisionCode }: AnnouncedLocation, index: number) {
  const territory = territoryCodeOf(CountryCode);
  if (territory !== null) return { countryCode: 'US', regionCode: territory };
  const region = regionCodeOf(CountrySubDivisionCode);
  const countryCode = CountryCode === '' && region !== null ? 'US' : countryCodeOf(CountryCode);
  if (countryCode === null) {
    const field = descriptorField('PositionLocation', index, 'CountryCode');
    throw new RecordError(field, `expected the name of a country, received ${JSON.stringify(CountryCode)}`);
  }
  return { countryCode, regionCode: countryCode === 'US' ? region : null };
}

/** 0, 0 is how USAJOBS says that it has no point. */
function pointOf({ Latitude, Longitude }: AnnouncedLocation): Pick<Location, 'latitude' | 'longitude'> {
  if (Latitude == null || Longitude == null || (Latitude === 0 && Longitude === 0)) {
    return { latitude: null, longitude: null };
  }
  return { latitude: Latitude, longitude: Longitude };
}
