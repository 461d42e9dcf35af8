import { countyLabel } from '../agency/agency-name.js';
import type { Posting } from '../feed/posting.js';
import type { CommunitySize } from './place.type.js';
import { GeoPrecision, type JobLocation } from './place.type.js';

interface Seat {
  city: string | null;
  county: string | null;
  regionCode: string | null;
  latitude: number | null;
  longitude: number | null;
  geoPrecision: string;
  communitySize: string;
}

/** The seat of an agency as a location: "Bozeman, MT", "Gallatin County, MT", or the state alone. */
export function locationOfAgency(agency: Seat): JobLocation {
  const state = agency.regionCode?.slice(3) ?? null;
  const place = agency.city ?? (agency.county && countyLabel(agency.county, state ?? ''));
  return {
    label: [place, state].filter((part) => part !== null).join(', ') || 'United States',
    locality: agency.city,
    regionCode: agency.regionCode,
    countryCode: 'US',
    postalCode: null,
    geo: pointOf(agency.latitude, agency.longitude),
    geoPrecision: agency.geoPrecision as GeoPrecision,
    communitySize: agency.communitySize as CommunitySize,
  };
}

/** The locations of a posting; the community is known of the first alone. */
export function locationsOfPosting(locations: Posting['locations'], communitySize: string): JobLocation[] {
  return locations.map(({ latitude, longitude, ...location }, index) => ({
    ...location,
    geo: pointOf(latitude, longitude),
    geoPrecision: precisionOf(latitude, location.locality, location.regionCode),
    communitySize: index === 0 ? (communitySize as CommunitySize) : null,
  }));
}

function pointOf(latitude: number | null, longitude: number | null): JobLocation['geo'] {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function precisionOf(latitude: number | null, locality: string | null, regionCode: string | null): GeoPrecision {
  if (latitude === null) return GeoPrecision.UNKNOWN;
  if (locality !== null) return GeoPrecision.LOCALITY;
  return regionCode === null ? GeoPrecision.UNKNOWN : GeoPrecision.REGION;
}
