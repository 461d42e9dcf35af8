/**
 * Chooses the agencies of the seed from a national list of agencies (facts of FBI and Census):
 *
 *   node services/jobs/seed/select-agencies.mjs FULL-LIST.csv > services/jobs/seed/agencies.csv
 *
 * The choice is a quota for each state and kind of agency plus some well-known big departments. It is deterministic:
 * among the rows that look right, the order is a hash of the ORI, so a new list changes as little as possible.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringifyRow } from './csv-row.mjs';
import { kilometresBetween, looksRight } from './sane-row.mjs';

const COLUMNS = [
  'ori',
  'name',
  'type',
  'state',
  'county',
  'city',
  'population',
  'population_source',
  'officers',
  'lat',
  'lng',
  'coord_source',
];

/** Big departments that a reader expects to find. */
const WELL_KNOWN = new Set([
  'NY0303000', // New York City
  'CA0194200', // Los Angeles
  'CA0190000', // Los Angeles County
  'ILCPD0000', // Chicago
  'IL0160000', // Cook County
  'TXHPD0000', // Houston
  'TX1010000', // Harris County
  'AZ0072300', // Phoenix
  'PAPEP0000', // Philadelphia
  'TXSPD0000', // San Antonio
  'CA0371100', // San Diego
  'TXDPD0000', // Dallas
  'NV0020100', // Las Vegas Metropolitan
  'CODPD0000', // Denver
  'WASPD0000', // Seattle
  'MA0130100', // Boston
  'GAAPD0000', // Atlanta
  'FL0130000', // Miami-Dade County
  'MI8234900', // Detroit
  'OR0260200', // Portland
  'MN0271100', // Minneapolis
  'LANPD0000', // New Orleans
  'MDBPD0000', // Baltimore
  'HI0020000', // Honolulu
  'HI0010000', // Hawaii County
  'HI0050000', // Maui County
  'NY0290000', // Nassau County
  'NY0510100', // Suffolk County
  'DCMPD0000', // Washington, DC
  'NJNYPOA00', // Port Authority of New York and New Jersey
  'CA0012100', // San Francisco Bay Area Rapid Transit
  'MA013BA00', // Massachusetts Bay Transportation Authority
  'TX2203600', // Dallas-Fort Worth International Airport
  'GA0603200', // Georgia Department of Corrections
  'MD0023C00', // Maryland Department of Public Safety and Correctional Services
  'TN019410X', // Tennessee Department of Correction
  'SC040013C', // Richland County Detention Center
]);

/** Agencies that articles of the editorial seed are about. */
const WRITTEN_ABOUT = new Set([
  'AR0240100', // Ozark, a small town
  'AZ0018900', // Navajo Nation
  'FL0370000', // Leon County
  'IL0390200', // Murphysboro
  'MN0040200', // Blackduck
  'MN0080200', // Sleepy Eye
  'MN0270000', // Hennepin County
  'MN0510000', // Murray County
  'MN0690700', // Ely
  'MT0170000', // Garfield County
  'NB0160000', // Cherry County
  'NB0160100', // Valentine
  'ND0350100', // Rugby
  'NM0020000', // Catron County
  'NM0280000', // Socorro County
  'OR0130000', // Harney County
  'PA0141100', // Pennsylvania State University
  'WI0130800', // University of Wisconsin
]);

const isAlwaysTaken = (row) => WELL_KNOWN.has(row.ori) || WRITTEN_ABOUT.has(row.ori);

/** Departments that serve whole counties and have no population of their own in the list. */
const SERVES_COUNTIES = {
  NY0303000: ['NY Bronx', 'NY Kings', 'NY New York', 'NY Queens', 'NY Richmond'],
  NV0020100: ['NV Clark'],
};

const population = (row) => Number(row.population || Number.NaN);
const between = (low, high) => (row) => population(row) >= low && population(row) < high;
const isTown = (row) => row.type === 'City' && row.city !== '' && row.officers !== '';
const isSheriff = (row) => row.type === 'County' && /Sheriff's Office$/.test(row.name);
const isOther = (row) => row.type === 'Other' || row.type === 'Other State Agency';
const named = (pattern) => (row) => isOther(row) && pattern.test(row.name);

/** How many of each kind are taken in every state, or in some `share` of the states. Population in people. */
const QUOTAS = [
  { take: 2, fits: (row) => isTown(row) && between(200, 2_500)(row) },
  { take: 2, fits: (row) => isTown(row) && between(2_500, 10_000)(row) },
  { take: 1, fits: (row) => isTown(row) && between(10_000, 25_000)(row) },
  { take: 1, fits: (row) => isTown(row) && between(25_000, 100_000)(row) },
  { take: 1, fits: (row) => isTown(row) && between(100_000, 5_000_000)(row) },
  { take: 2, fits: (row) => isSheriff(row) && between(500, 50_000)(row) },
  { take: 1, fits: (row) => isSheriff(row) && between(50_000, 20_000_000)(row) },
  { take: 1, fits: (row) => row.type === 'State Police' || row.name === 'Department of Public Safety' },
  { take: 1, fits: (row) => row.type === 'University or College' },
  { take: 1, fits: (row) => row.type === 'Tribal', share: 0.7 },
  { take: 2, fits: (row) => row.type === 'Federal' },
  { take: 1, fits: (row) => row.type === 'Unknown' && /National Park$/.test(row.name), share: 0.6 },
  { take: 1, fits: named(/Airport|Transit|^Port of/), share: 0.8 },
  { take: 1, fits: named(/State Park|Wildlife|Department of Natural Resources|Park District|Park Police/) },
  { take: 1, fits: named(/^(State )?Capitol Police$/), share: 0.3 },
  { take: 1, fits: named(/School District/), share: 0.7 },
];

/** FNV-1a over the ORI: an order that does not depend on the order of the file. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Centres of counties, from the rows that carry nothing better: they show up the coordinates of another town. */
function countyCentres(rows) {
  const centres = new Map();
  for (const row of rows)
    if (row.coord_source === 'county centroid' && row.county) centres.set(`${row.state} ${row.county}`, row);
  return centres;
}

/** Better known rows first: a whole agency before its posts, own coordinates before a county's, then the hash. */
function rank(row) {
  const precise = row.coord_source === 'HIFLD' || row.coord_source === 'simplemaps';
  const whole = /(Police|Patrol|Troopers|Safety)$/.test(row.name) && !(row.county && row.name.startsWith(row.county));
  const flagship = /^(University of [A-Z][a-z]+( [A-Z][a-z]+)?|[A-Z][a-z]+ State University)$/.test(row.name);
  const special = row.type === 'State Police' ? !whole : row.type === 'University or College' && !flagship;
  return (precise ? 0 : row.coord_source ? 1 : 2) + (special ? 10 : 0);
}

const file = process.argv[2];
if (!file) throw new Error('usage: select-agencies.mjs FULL-LIST.csv');
const rows = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true, trim: true });
const centres = countyCentres(rows);
const isNearItsCounty = (row) => {
  const centre = centres.get(`${row.state} ${row.county}`);
  return !centre || !row.lat || kilometresBetween(row, centre) < 120;
};
const candidates = rows
  .filter((row) => isAlwaysTaken(row) || (looksRight(row) && isNearItsCounty(row)))
  .sort((a, b) => rank(a) - rank(b) || hashOf(a.ori) - hashOf(b.ori) || a.ori.localeCompare(b.ori));

const chosen = new Map(candidates.filter(isAlwaysTaken).map((row) => [row.ori, row]));
for (const state of [...new Set(candidates.map((row) => row.state))].sort()) {
  const ofState = candidates.filter((row) => row.state === state);
  for (const [index, quota] of QUOTAS.entries()) {
    if (hashOf(`${state}${index}`) % 100 >= (quota.share ?? 1) * 100) continue;
    const free = ofState.filter((row) => quota.fits(row) && !chosen.has(row.ori));
    for (const row of free.slice(0, quota.take)) chosen.set(row.ori, row);
  }
}
for (const [ori, counties] of Object.entries(SERVES_COUNTIES)) {
  const served = rows.filter((row) => row.type === 'County' && counties.includes(`${row.state} ${row.county}`));
  const source = served.find((row) => row.population_source.startsWith('Census'));
  if (served.length !== counties.length || !source) throw new Error(`expected one county row each for ${counties}`);
  const people = served.reduce((sum, row) => sum + population(row), 0);
  chosen.set(ori, { ...chosen.get(ori), population: String(people), population_source: source.population_source });
}
const sorted = [...chosen.values()].sort((a, b) => a.ori.localeCompare(b.ori));
process.stdout.write(stringifyRow(COLUMNS) + sorted.map((row) => stringifyRow(COLUMNS.map((it) => row[it]))).join(''));
