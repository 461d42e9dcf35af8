import { agencyKindOf } from './agency-kind.js';
import { STATE_NAMES } from './state-names.js';

/** The columns of the list of agencies that a name is made from. */
export interface ListedName {
  name: string;
  type: string;
  state: string;
  county: string;
}

/** Agencies that the list names otherwise than they name themselves. */
const KNOWN: Readonly<Record<string, string>> = {
  'DC Washington Police Department': 'Metropolitan Police Department of the District of Columbia',
  'TN Nashville Metropolitan Police Department': 'Metropolitan Nashville Police Department',
};

/** Units that the list names for the department which they belong to, and which is the one that hires. */
const UNIT_OF_DEPARTMENT = /,? (Internal (Affairs|Investigations Unit)|Office of the Inspector General.*)$/;
/** Names of state bodies that the list gives without their state. */
const NEEDS_STATE =
  /^(State|Highway|Capitol|Department of|Bureau of|Division of|Fish and|Wildlife|Game and|Secretary of State)\b/;

/** County as people write it: "Prince George'S", "Mcdowell" and "St Lawrence" are set right. */
export function tidyCounty(county: string): string {
  return squeeze(county)
    .replace(/'S\b/g, "'s")
    .replace(/\bMc([a-z])/g, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/\b(St|Ste)\b(?!\.)/g, '$1.');
}

/** The county with its kind: "Worth County", in Louisiana "Caddo Parish"; "District of Columbia" stands alone. */
export function countyLabel(county: string, state: string): string {
  if (/^District of/i.test(county)) return STATE_NAMES['DC']!;
  if (/\b(County|Parish|Borough|City)$/.test(county)) return county;
  return `${county} ${state === 'LA' ? 'Parish' : state === 'AK' ? 'Borough' : 'County'}`;
}

/** The name that an agency goes by, from its entry in the FBI's list of agencies. */
export function agencyName(listed: ListedName): string {
  const name = squeeze(listed.name).replace(/\b(Police Department) Police Department\b/, '$1');
  const known = KNOWN[`${listed.state} ${name}`];
  if (known) return known;
  switch (agencyKindOf(listed.type, name)) {
    case 'MUNICIPAL_POLICE':
      return withPolice(name, 'Police Department');
    case 'COUNTY_SHERIFF':
      return /police/i.test(name) ? countyPoliceName(name, listed.state) : sheriffName(name, listed.state);
    case 'CAMPUS':
      return /School (District|System)/.test(name)
        ? schoolPoliceName(name)
        : withPolice(name.replace(': ', ' '), 'Police Department');
    case 'TRIBAL':
      return withPolice(name.replace(/'s(?=[A-Z])/, "'s "), 'Police Department');
    case 'STATE_POLICE':
      return statePoliceName(name, listed);
    case 'TRANSIT':
      return transitName(name, listed.state);
    case 'FEDERAL':
      return name
        .replace(/^U\.? ?S\.? /, 'U.S. ')
        .replace("Marshal's Service", 'Marshals Service')
        .replace(': ', ', ');
    default:
      return specialName(name, listed.state);
  }
}

/** Hawaii's county police are listed as "Maui Police Department County Sheriff's Office". */
function countyPoliceName(name: string, state: string): string {
  const hawaiian = /^(\w+) Police Department County Sheriff's Office$/.exec(name);
  return hawaiian ? `${countyLabel(hawaiian[1]!, state)} Police Department` : withPolice(name, 'Police Department');
}

function sheriffName(name: string, state: string): string {
  const county = name
    .replace(/ (County |Parish )?Sheriff'?s (Office|Department)$/, '')
    .replace(/ (County|Parish)$/, '');
  const isCity = / City$/.test(county) && /City Sheriff/.test(name);
  return `${isCity ? county : countyLabel(county, state)} Sheriff's Office`;
}

/** "State Police: Boise" is Idaho State Police, Boise; "Baker Highway Patrol" is a county's post of Florida's. */
function statePoliceName(name: string, { state, county }: ListedName): string {
  const post = /^(.+) (State Police|Highway Patrol|State Patrol)$/.exec(name);
  const isPost = post && county !== '' && sameWord(post[1]!, county);
  const full = isPost ? `${post[2]}: ${countyLabel(tidyCounty(county), state)}` : name;
  return withState(full.replace(/ Headquarters$/, ''), state).replace(': ', ', ');
}

function transitName(name: string, state: string): string {
  const [operator, post] = withState(name, state).split(': ');
  const police = withPolice(operator!, 'Police');
  return post ? `${police}, ${post}` : police;
}

function specialName(name: string, state: string): string {
  const department = name.replace(UNIT_OF_DEPARTMENT, '');
  const ofCounty = /^Park Police: (.+)$/.exec(department);
  if (ofCounty) return `${ofCounty[1]} Park Police`;
  return withState(department.replace(/^State Park: /, 'State Park Police: '), state).replace(': ', ', ');
}

/** "Independent School District: Mexia" is Mexia's. */
function schoolPoliceName(name: string): string {
  return withPolice(name.replace(/^(Independent|Unified) School District: (.+)$/, '$2 $1 School District'), 'Police');
}

function withState(name: string, state: string): string {
  const stateName = STATE_NAMES[state] ?? state;
  if (!NEEDS_STATE.test(name) || name.startsWith(stateName)) return name;
  return `${stateName} ${name}`;
}

function withPolice(name: string, ending: string): string {
  return /\b(Police|Public Safety|Safety Department|Constabulary)\b/.test(name) ? name : `${name} ${ending}`;
}

function sameWord(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return letters(a) === letters(b);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
