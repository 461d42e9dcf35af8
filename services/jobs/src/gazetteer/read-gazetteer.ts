import { readFileSync } from 'node:fs';
import { CsvCursor } from './csv-cursor.js';
import { placeKey } from './place-key.js';
import type { Place } from './place.js';
import { REGION_NAMES } from './region-names.js';

/** `services/jobs/gazetteer`, seen from `src/gazetteer` and `dist/gazetteer` alike. */
const FILES = new URL('../../gazetteer/', import.meta.url);

/** So many units of a point are a degree. Whole numbers take no memory of their own, and 11 m is exact enough. */
export const UNITS_PER_DEGREE = 10_000;

/** A town, county or state; what `Place` says beyond it is worked out when it is asked for. */
export interface NamedPlace {
  kind: Exclude<Place['kind'], 'POSTAL_CODE'>;
  name: string;
  /** `placeKey` of the name. */
  key: string;
  /** Postal code of the state, e.g. `MT`. */
  state: string;
  population: number | null;
  /** In units; null only while a town waits for its ZIP codes. */
  north: number | null;
  east: number | null;
}

/** ZIP codes in columns, ascending by code; points in units. */
export interface ZipTable {
  codes: Uint32Array;
  north: Int32Array;
  east: Int32Array;
  towns: NamedPlace[];
}

/** The same while they are read. */
type ZipColumns = Record<'codes' | 'north' | 'east', number[]> & Pick<ZipTable, 'towns'>;

/** Everything that is known; `named` is ordered by key, and the most populous of a key comes first. */
export interface Gazetteer {
  named: NamedPlace[];
  zips: ZipTable;
}

/** Reads the files of `services/jobs/gazetteer`, whose columns its README.md explains. Throws when one is missing. */
export function readGazetteer(): Gazetteer {
  const listed = readNamed('towns.csv', 'LOCALITY');
  const { zips, unlisted } = readZips(new Map(listed.map((town) => [town.state + town.name, town])));
  // The parts are in the order of the whole, which makes this a merge.
  const named = listed.concat(unlisted, readNamed('counties.csv', 'COUNTY'), readRegions());
  return { named: named.sort(byKeyThenPeople), zips: byCode(zips) };
}

/** A name or state that is left out is that of the line above; a figure that is left out is null. */
function readNamed(file: string, kind: NamedPlace['kind']): NamedPlace[] {
  const cursor = open(file);
  const places: NamedPlace[] = [];
  let name = '';
  let state = '';
  let key = '';
  while (!cursor.isAtEnd) {
    const above = name;
    state = cursor.field(state);
    name = cursor.field(above);
    if (name !== above) key = placeKey(name);
    const population = cursor.number();
    places.push({ kind, name, key, state, population, north: units(cursor), east: units(cursor) });
  }
  return places;
}

function readRegions(): NamedPlace[] {
  const cursor = open('regions.csv');
  const places: NamedPlace[] = [];
  while (!cursor.isAtEnd) {
    const state = cursor.field('');
    const name = REGION_NAMES[state]!;
    const population = cursor.number();
    const point = { north: units(cursor), east: units(cursor) };
    places.push({ kind: 'REGION', name, key: placeKey(name), state, population, ...point });
  }
  return places.sort(byKeyThenPeople);
}

/** The ZIP codes in the order of their towns, which come together, and the towns that only they know. */
function readZips(listed: ReadonlyMap<string, NamedPlace>): { zips: ZipColumns; unlisted: NamedPlace[] } {
  const cursor = open('zips.csv');
  const zips: ZipColumns = { codes: [], north: [], east: [], towns: [] };
  const unlisted: NamedPlace[] = [];
  let town: NamedPlace | undefined;
  let first = 0;
  for (let at = 0; !cursor.isAtEnd; at += 1) {
    zips.codes.push(cursor.number()!);
    zips.north.push(units(cursor) ?? UNKNOWN);
    zips.east.push(units(cursor) ?? UNKNOWN);
    const name: string = cursor.field(town?.name ?? '');
    const state: string = cursor.field(town?.state ?? '');
    if (!town || name !== town.name || state !== town.state) {
      if (town) placeAmid(town, zips, first, at);
      const key = name === town?.name ? town.key : placeKey(name);
      town = listed.get(state + name);
      if (!town) {
        town = { kind: 'LOCALITY', name, key, state, population: null, north: null, east: null };
        unlisted.push(town);
      }
      first = at;
    }
    zips.towns.push(town);
  }
  if (town) placeAmid(town, zips, first, zips.towns.length);
  return { zips, unlisted };
}

/** Stands for the point of a post box until its town has one: no place is so far north. */
const UNKNOWN = 2 ** 31 - 1;

/** Puts a town without a point of its own amid its ZIP codes, `first` up to `end`; and post boxes in their town. */
function placeAmid(town: NamedPlace, { north, east }: ZipColumns, first: number, end: number): void {
  let [sumNorth, sumEast, count] = [0, 0, 0];
  for (let at = first; at < end; at += 1) {
    if (north[at] === UNKNOWN) continue;
    sumNorth += north[at]!;
    sumEast += east[at]!;
    count += 1;
  }
  town.north ??= Math.round(sumNorth / count);
  town.east ??= Math.round(sumEast / count);
  for (let at = first; at < end; at += 1) {
    if (north[at] !== UNKNOWN) continue;
    north[at] = town.north;
    east[at] = town.east;
  }
}

function byCode({ codes, north, east, towns }: ZipColumns): ZipTable {
  // Numbers sort fast where records do not: the code, and in what is left of it the index.
  const { length } = codes;
  const ranks = new Float64Array(length);
  for (let at = 0; at < length; at += 1) ranks[at] = codes[at]! * length + at;
  ranks.sort();
  const sorted: ZipTable = {
    codes: new Uint32Array(length),
    north: new Int32Array(length),
    east: new Int32Array(length),
    towns: [],
  };
  for (let at = 0; at < length; at += 1) {
    const from = ranks[at]! % length;
    sorted.codes[at] = codes[from]!;
    sorted.north[at] = north[from]!;
    sorted.east[at] = east[from]!;
    sorted.towns.push(towns[from]!);
  }
  return sorted;
}

/** The next field, degrees, in units; null when it is left out. */
function units(cursor: CsvCursor): number | null {
  const degrees = cursor.number();
  return degrees === null ? null : Math.round(degrees * UNITS_PER_DEGREE);
}

function open(file: string): CsvCursor {
  return new CsvCursor(readFileSync(new URL(file, FILES), 'utf8'));
}

function byKeyThenPeople(a: NamedPlace, b: NamedPlace): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return (b.population ?? 0) - (a.population ?? 0);
}
