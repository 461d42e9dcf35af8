import { placeKey, wordsOf } from './place-key.js';
import type { Place } from './place.js';
import type { Gazetteer, NamedPlace } from './read-gazetteer.js';
import { readGazetteer, UNITS_PER_DEGREE } from './read-gazetteer.js';
import { REGION_NAMES } from './region-names.js';

/** Longer than any place with its county, state and ZIP code. */
const MAX_LENGTH = 100;
/** What a place is written with: letters, digits, blanks and a little punctuation. */
const WRITTEN = /^[\p{L}\p{M}\d \t\n.,'’‘()/-]+$/u;
/** A ZIP code, also with its four digits more, alone or before or after a name. */
const ZIP = /^(\d{5})(?:-\d{4})?(?= |$)|(?:^| )(\d{5})(?:-\d{4})?$/;
/** As many words as the longest name of a state has: "Northern Mariana Islands", "U.S. Virgin Islands" by "U S". */
const WORDS_OF_STATE = 4;

/** Postal codes of the states by code and name without blanks: `mt` and `montana`, `newyork`. */
const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(REGION_NAMES).flatMap(([state, name]) => [
    [state.toLowerCase(), state],
    [wordsOf(name).join(''), state],
  ]),
);

let loaded: Gazetteer | undefined;

/** The files are read when the first place is asked for. */
function gazetteer(): Gazetteer {
  return (loaded ??= readGazetteer());
}

/**
 * The place that a reader means by "Bozeman, MT", "bozeman montana", "Gallatin County, MT", "59715", "59715-1234",
 * "Montana" or "MT"; by "Springfield" alone the most populous of that name, be it a town, a county or a state.
 * Case, accents, punctuation and "St.", "Ft." or "Mt." for the whole word do not matter.
 * Null when there is none, also for text that is no place at all.
 */
export function findPlace(text: string): Place | null {
  if (text.length > MAX_LENGTH) return null;
  const trimmed = text.trim();
  if (!WRITTEN.test(trimmed)) return null;
  const zip = ZIP.exec(trimmed);
  if (zip) return placeOfZip(Number(zip[1] ?? zip[2]));
  const words = wordsOf(trimmed);
  const state = STATES.get(words.join(''));
  if (state) return placeOf(named(placeKey(REGION_NAMES[state]!), (place) => place.kind === 'REGION'));
  if (words.join('') === 'newyorkcity') return findPlace('New York, NY');
  return placeOf(inState(words) ?? named(placeKey(trimmed)));
}

/**
 * Places whose name begins with the prefix, most populous first; ZIP codes, ascending, when the prefix is digits.
 * At most `limit`; none for an empty prefix.
 */
export function placesStartingWith(prefix: string, limit: number): Place[] {
  if (prefix.length > MAX_LENGTH || limit <= 0) return [];
  const trimmed = prefix.trim();
  if (/^\d{1,5}$/.test(trimmed)) return zipsStartingWith(trimmed, limit);
  if (!WRITTEN.test(trimmed)) return [];
  // "St" begins Stamford and St. Louis.
  const keys = new Set([wordsOf(trimmed).join(''), placeKey(trimmed)]);
  const best: NamedPlace[] = [];
  for (const key of keys) if (key !== '') keepMostPopulous(best, key, limit);
  return best.map((place) => placeOf(place)!);
}

/** "bozeman montana": the last words that name a state are it, as many as can be. */
function inState(words: readonly string[]): NamedPlace | undefined {
  for (let count = Math.min(WORDS_OF_STATE, words.length - 1); count > 0; count -= 1) {
    const state = STATES.get(words.slice(-count).join(''));
    const isThere = (it: NamedPlace) => it.state === state && it.kind !== 'REGION';
    const place = state && named(placeKey(words.slice(0, -count).join(' ')), isThere);
    if (place) return place;
  }
  return undefined;
}

/** The most populous place of a key that fits. */
function named(key: string, fits: (place: NamedPlace) => boolean = () => true): NamedPlace | undefined {
  const { named: places } = gazetteer();
  for (let index = firstIndex(places.length, (at) => places[at]!.key >= key); places[index]?.key === key; index += 1)
    if (fits(places[index]!)) return places[index];
  return undefined;
}

function keepMostPopulous(best: NamedPlace[], prefix: string, limit: number): void {
  const { named: places } = gazetteer();
  const people = (place: NamedPlace | undefined) => place?.population ?? 0;
  const first = firstIndex(places.length, (at) => places[at]!.key >= prefix);
  for (let index = first; places[index]?.key.startsWith(prefix); index += 1) {
    const place = places[index]!;
    if (best.length >= limit && people(place) <= people(best.at(-1))) continue;
    const rank = firstIndex(best.length, (at) => people(best[at]) < people(place));
    best.splice(rank, 0, place);
    if (best.length > limit) best.pop();
  }
}

function zipsStartingWith(digits: string, limit: number): Place[] {
  const { codes } = gazetteer().zips;
  const last = Number(digits.padEnd(5, '9'));
  const first = firstIndex(codes.length, (at) => codes[at]! >= Number(digits.padEnd(5, '0')));
  const places: Place[] = [];
  for (let at = first; at < codes.length && codes[at]! <= last && places.length < limit; at += 1)
    places.push(zipAt(at));
  return places;
}

function placeOfZip(code: number): Place | null {
  const { codes } = gazetteer().zips;
  const at = firstIndex(codes.length, (index) => codes[index]! >= code);
  return codes[at] === code ? zipAt(at) : null;
}

function zipAt(at: number): Place {
  const { codes, north, east, towns } = gazetteer().zips;
  const name = String(codes[at]).padStart(5, '0');
  const { name: town, state } = towns[at]!;
  return {
    kind: 'POSTAL_CODE',
    name,
    label: `${name} ${town}, ${state}`,
    regionCode: `US-${state}`,
    latitude: north[at]! / UNITS_PER_DEGREE,
    longitude: east[at]! / UNITS_PER_DEGREE,
    population: null,
  };
}

function placeOf(place: NamedPlace | undefined): Place | null {
  if (!place) return null;
  const { kind, name, state, population } = place;
  return {
    kind,
    name,
    label: kind === 'REGION' ? name : `${name}, ${state}`,
    regionCode: `US-${state}`,
    latitude: place.north! / UNITS_PER_DEGREE,
    longitude: place.east! / UNITS_PER_DEGREE,
    population,
  };
}

/** The first of `count` indices for which it holds, when it holds for all after it; `count` when for none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
