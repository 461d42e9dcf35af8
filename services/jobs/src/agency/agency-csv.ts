import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { agencyKindOf } from './agency-kind.js';
import type { AgencyKind } from './agency-kind.js';
import { findPlace } from '../gazetteer/gazetteer.js';
import { agencyName, countyLabel, tidyCounty } from './agency-name.js';

/** An agency as the seed knows it: facts of FBI and Census, brought into the terms of this service. */
export interface AgencyRow {
  /** The FBI's Originating Agency Identifier, nine characters. */
  ori: string;
  name: string;
  type: AgencyKind;
  /** ISO 3166-2, e.g. US-MT. */
  regionCode: string;
  county: string | null;
  city: string | null;
  /** People served. */
  population: number | null;
  /** Sworn officers. */
  swornCount: number | null;
  latitude: number | null;
  longitude: number | null;
  /** REGION: the middle of the county. */
  geoPrecision: 'LOCALITY' | 'REGION' | 'UNKNOWN';
}

const count = z
  .string()
  .regex(/^\d*$/)
  .transform((text) => (text === '' ? null : Number(text)));
const degrees = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/)
  .transform((text) => (text === '' ? null : Number(text)));

const listedAgency = z.object({
  ori: z.string().length(9),
  name: z.string().min(1),
  type: z.string(),
  state: z.string().length(2),
  county: z.string(),
  city: z.string(),
  population: count,
  officers: count,
  lat: degrees,
  lng: degrees,
  coord_source: z.string(),
});

/**
 * Reads a list of agencies: CSV with a header line and at least the columns
 * ori, name, type, state, county, city, population, officers, lat, lng and coord_source.
 * Throws a ZodError on a row without a usable ori, name or state or with figures that are no numbers.
 */
export function parseAgencies(csv: string): AgencyRow[] {
  const records: unknown[] = parse(csv, { columns: true, skip_empty_lines: true, trim: true, bom: true });
  return records.map((record) => toRow(listedAgency.parse(record)));
}

function toRow(listed: z.infer<typeof listedAgency>): AgencyRow {
  const type = agencyKindOf(listed.type, listed.name);
  const county = listed.county === '' ? null : tidyCounty(listed.county);
  const point = pointOf(listed, type, county);
  return {
    ori: listed.ori,
    name: agencyName(listed),
    type,
    regionCode: `US-${listed.state}`,
    county,
    city: listed.city || (type === 'MUNICIPAL_POLICE' && listed.type === 'City' ? placeInName(listed.name) : null),
    population: listed.population,
    swornCount: listed.officers,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    geoPrecision: point === null ? 'UNKNOWN' : listed.coord_source === 'county centroid' ? 'REGION' : 'LOCALITY',
  };
}

/** Middles of counties come from the gazetteer: those of the list are up to hundreds of kilometres off. */
function pointOf(
  { lat, lng, coord_source, state }: z.infer<typeof listedAgency>,
  type: AgencyKind,
  county: string | null,
) {
  if (coord_source === 'county centroid' && (county !== null || type === 'STATE_POLICE')) {
    const middle = findPlace(county === null ? state : `${countyLabel(county, state)}, ${state}`);
    if (middle) return middle;
  }
  return lat === null || lng === null ? null : { latitude: lat, longitude: lng };
}

/** The town that a police department is named for: "East Brunswick Township", "Las Vegas", "New York". */
function placeInName(name: string): string | null {
  const place = name
    .split(',')[0]!
    .replace(/( Metropolitan)?( City(?= Police))?( Police Department)+$/, '')
    .trim();
  return place === '' ? null : place;
}
