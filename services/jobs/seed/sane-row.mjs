/** What a row must look like to be taken into the seed; the national list has joins that went wrong. */

const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY'
  ).split(' '),
);
const NAME = /^[A-Z][A-Za-z.'’:/ -]{3,70}$/;
/** Words run together, as in "CherryValley"; real names such as DeKalb, McLean and LaSalle are allowed. */
const RUN_TOGETHER = /(?<!\b(?:Mc|Mac|De|La|Le|Du|Fitz|O'))(?<=[a-z])[A-Z]/;
/** Misspelt, abbreviated, doubled or out of date in the list, or not an employer of its own. */
const ODD =
  /Internationl|Virgina|Auth-|Parks-|Bureau|Division|Unit\b|Zone|Theft|Gaming|Task Force|Police Department Police|Rural Police|Dept|\bCo\b|Medical|Medicine|Law School|Special|\bU S\b|United State |\bNy\b|Agency|Internal|Game|Department of Natural Resources Jupiter|Mount McKinley|Platt|Kings Mountain|Greenbelt|Clatsop|^Us |National Institute/;
/** Counties that share their name with a city of the same state: the list gives them the figures of the city. */
const LIKE_A_CITY = new Set([
  'MD Baltimore',
  'MO St Louis',
  'VA Bedford',
  'VA Fairfax',
  'VA Franklin',
  'VA Richmond',
  'VA Roanoke',
]);
/** States whose counties have no sheriff's office, whatever the list says; and Clark County, Nevada, a part of Metro. */
const WITHOUT_SHERIFF = /^(AK|CT|HI|RI) |^NV Clark$/;

/** True when the name, the state and the figures of a row can be believed. */
export function looksRight(row) {
  if (row.ori.length !== 9 || !STATES.has(row.state)) return false;
  if (!NAME.test(row.name) || RUN_TOGETHER.test(row.name) || ODD.test(row.name)) return false;
  if (row.type === 'City') return isSaneTown(row);
  if (row.type === 'County') return isSaneSheriff(row);
  return true;
}

function isSaneSheriff(row) {
  const county = `${row.state} ${row.county}`;
  if (LIKE_A_CITY.has(county) || WITHOUT_SHERIFF.test(county)) return false;
  return row.name === `${row.county} County Sheriff's Office` && row.population !== '';
}

/** A town's police department named for its town, with one to twenty officers for a thousand people. */
function isSaneTown(row) {
  if (row.name !== `${row.city} Police Department` || row.coord_source === 'county centroid') return false;
  const perPerson = Number(row.officers) / Number(row.population);
  return perPerson >= 0.0005 && perPerson <= 0.02;
}

/** Great-circle distance of two rows with `lat` and `lng`. */
export function kilometresBetween(a, b) {
  const radians = (degrees) => (Number(degrees) * Math.PI) / 180;
  const [lat1, lat2] = [radians(a.lat), radians(b.lat)];
  const sine = (delta) => Math.sin(delta / 2) ** 2;
  const h = sine(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * sine(radians(b.lng) - radians(a.lng));
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
