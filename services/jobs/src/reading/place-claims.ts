import type { Place } from '../gazetteer/place.js';
import { REGION_NAMES } from '../gazetteer/region-names.js';
import { CITIES_LIKE_WORDS, JOINING_CODES, WORDS_OF_THE_TRADE } from './no-place-words.js';
import { before, type Before } from './place-prefix.js';
import type { Claim } from './reading.js';
import { isMeant, regionAt, type RegionWords } from './region-words.js';
import { sideBySide, typed, type TypedQuery } from './typed-words.js';

/** What is asked of the gazetteer. */
export interface PlaceFinder {
  findPlace(text: string): Pick<Place, 'kind' | 'label' | 'regionCode' | 'population'> | null;
}

type Found = NonNullable<ReturnType<PlaceFinder['findPlace']>>;

/** How far people travel to work, in kilometres; a county is round its middle already. */
const RADIUS_KM = 80;
const COUNTY_RADIUS_KM = 60;

/** From this population on a city is known by its bare name. */
const WELL_KNOWN = 100_000;

/** Words in the longest name of a town that is looked up. */
const LONGEST_TOWN = 4;

/** Other names of cities, as the gazetteer has them. */
const OTHER_NAMES = new Map([
  ['nyc', 'New York, NY'],
  ['new york city', 'New York, NY'],
]);

/** A query and what is known of its states. */
interface Search {
  query: TypedQuery;
  finder: PlaceFinder;
  /** For each word the state that stands there, whatever the letters. */
  stateAt: readonly (RegionWords | null)[];
  /** The states that are meant. */
  regions: readonly RegionWords[];
}

function nearClaim(place: Found, from: number, to: number, lead: Before, name: string): Claim {
  const radiusKm = lead.radiusKm ?? (place.kind === 'COUNTY' ? COUNTY_RADIUS_KM : RADIUS_KM);
  const label = `within ${Math.round(radiusKm / 1.609344)} miles (${Math.round(radiusKm)} km) of ${place.label}`;
  const filter = { near: { place: name, radiusKm } };
  return { from: lead.from, to, weight: to - from, meaning: { kind: 'PLACE', label, filter } };
}

/** "Montana", and rather "Montana state" where another claim does not need the "state". */
function regionClaims(query: TypedQuery, { from, to, code, isName }: RegionWords): Claim[] {
  const meaning: Claim['meaning'] = {
    kind: 'PLACE',
    label: REGION_NAMES[code]!,
    filter: { regionCodes: [`US-${code}`] },
  };
  const claim = { from: before(query, from).from, to, weight: to - from, meaning };
  const stateFollows = isName && query.words[to]?.lower === 'state' && sideBySide(query.words, from, to + 1);
  return stateFollows ? [{ ...claim, to: to + 1 }, claim] : [claim];
}

/** Whether words end with a state after something else: what is to be read so, `inStateClaim` reads. */
function endsWithState({ stateAt }: Search, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const state = stateAt[at];
    if (state?.to === to) return !state.isName || stateAt[from]?.to === at;
  }
  return false;
}

/** "Austin TX", "Gallatin County, Montana": a town or county of the state that follows. */
function inStateClaim({ query, finder, stateAt }: Search, from: number, to: number): Claim | null {
  const state = stateAt[to];
  const gap = query.words[to]?.gap;
  if (!state || gap === 'BREAK') return null;
  const comma = gap === 'COMMA';
  if (!comma && JOINING_CODES.has(query.words[to]!.lower) && state.to < query.words.length) return null;
  if (!comma && state.isName && stateAt[from]?.to === to) return null;
  if (!comma && WORDS_OF_THE_TRADE.has(query.words[from]!.lower)) return null;
  const place = finder.findPlace(`${typed(query, from, to)}, ${state.code}`);
  if (!place || place.kind === 'REGION' || place.regionCode !== `US-${state.code}`) return null;
  return nearClaim(place, from, state.to, before(query, from), place.label);
}

function isWellKnown(place: Found, name: string, from: number, to: number, { stateAt }: Search): boolean {
  if (place.kind === 'COUNTY') return true;
  const state = stateAt[from];
  const longerThanState = !!state?.isName && state.to < to;
  return longerThanState || (name.length > 3 && (place.population ?? 0) >= WELL_KNOWN && !CITIES_LIKE_WORDS.has(name));
}

/** "near Bozeman", "Los Angeles county", "Boise": a place without its state, which the rest of the query may tell. */
function bareClaim(search: Search, from: number, to: number): Claim | null {
  const { query, finder, regions } = search;
  const { words } = query;
  const last = words[to - 1]!.lower;
  const isCounty = to - from > 1 && /^(county|parish)$/.test(last);
  const ends = [words[from]!.lower, ...(isCounty || /^(city|town|village|home)$/.test(last) ? [] : [last])];
  if (ends.some((word) => WORDS_OF_THE_TRADE.has(word)) || endsWithState(search, from, to)) return null;
  const asTyped = typed(query, from, to);
  const name = asTyped.toLowerCase().replace(/\s+/g, ' ');
  const alias = OTHER_NAMES.get(name);
  const others = regions.filter((region) => region.to <= from || to <= region.from);
  const states = [...new Set(others.map(({ code }) => code))];
  const ofState = states.length === 1 ? finder.findPlace(`${asTyped}, ${states[0]}`) : null;
  const place = ofState ?? finder.findPlace(alias ?? asTyped);
  if (!place || place.kind === 'REGION' || (place.kind === 'COUNTY') !== isCounty) return null;
  if (place.kind === 'POSTAL_CODE' && to - from > 1) return null;
  const lead = before(query, from);
  const elsewhere = states.length > 0 && !states.includes(place.regionCode.slice(3));
  const meant = alias !== undefined || place.kind === 'POSTAL_CODE' || isWellKnown(place, name, from, to, search);
  if (!lead.saysNear && (!meant || elsewhere)) return null;
  return nearClaim(place, from, to, lead, place.kind === 'POSTAL_CODE' ? asTyped : place.label);
}

/** Places, states, and how far from them. */
export function placeClaims(query: TypedQuery, finder: PlaceFinder): Claim[] {
  const { words } = query;
  const stateAt = words.map((_, at) => regionAt(query, at));
  const regions = stateAt.filter((region) => region !== null && isMeant(query, region)) as RegionWords[];
  const search = { query, finder, stateAt, regions };
  const claims = regions.flatMap((region) => regionClaims(query, region));
  words.forEach((word, from) => {
    for (let to = from + 1; to <= Math.min(from + LONGEST_TOWN, words.length); to++) {
      if (word.kept || !sideBySide(words, from, to)) break;
      const claim = inStateClaim(search, from, to) ?? bareClaim(search, from, to);
      if (claim) claims.push(claim);
    }
  });
  return claims;
}
