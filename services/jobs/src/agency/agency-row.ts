import { stableId } from '@heartland/shared/ids';
import { slugify } from '@heartland/shared/slug';
import type { Posting } from '../feed/posting.js';
import type { AgencyRow } from './agency-csv.js';
import type { Agency } from './agency.entity.js';
import { communitySizeOf } from './community-size.js';

/** An agency of the facts file as the row that is stored; its ORI is its natural key. */
export function agencyOfFacts(row: AgencyRow): Agency {
  const id = stableId('Agency', row.ori);
  return {
    ...row,
    id,
    slug: slugOf(row.name, row.regionCode, row.ori.toLowerCase()),
    communitySize: communitySizeOf(row),
    website: null,
  };
}

/** An agency that a feed describes and that no facts are known of; its name is its natural key. */
export function agencyOfPosting({ agency, locations }: Posting): Agency {
  const id = agencyIdOf(agency);
  const federal = agency.type === 'FEDERAL';
  return {
    id,
    slug: slugOf(agency.name, federal ? null : (locations[0]?.regionCode ?? null), id.slice(-6)),
    name: agency.name,
    type: agency.type,
    ori: agency.ori,
    regionCode: federal ? null : (locations[0]?.regionCode ?? null),
    county: null,
    city: null,
    population: null,
    swornCount: null,
    communitySize: 'UNKNOWN',
    latitude: null,
    longitude: null,
    geoPrecision: 'UNKNOWN',
    website: agency.website,
  };
}

/** The id of the agency that a posting names: by ORI, else by type and name. */
export function agencyIdOf({ ori, type, name }: Posting['agency']): string {
  return ori ? stableId('Agency', ori) : stableId('Agency', type, name);
}

function slugOf(name: string, regionCode: string | null, suffix: string): string {
  return [slugify(name, 60), regionCode?.slice(3).toLowerCase(), suffix].filter(Boolean).join('-');
}
