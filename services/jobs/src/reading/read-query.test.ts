import { describe, expect, test } from '@jest/globals';
import type { PlaceFinder } from './place-claims.js';
import { readQuery } from './read-query.js';
import type { ReadingPart } from './reading.js';

type Found = NonNullable<ReturnType<PlaceFinder['findPlace']>>;

const place = (kind: Found['kind'], label: string, state: string, population: number | null): [string, Found] => [
  label.toLowerCase(),
  { kind, label, regionCode: `US-${state}`, population },
];

/** Towns that a query may or may not mean, most populous of a name first; populations are rounded. */
const LOCALITIES: [label: string, population: number][] = [
  ['Austin, TX', 960_000],
  ['Boise, ID', 235_000],
  ['Bozeman, MT', 53_000],
  ['Buffalo, NY', 278_000],
  ['Cadet, MO', 500],
  ['Columbus, OH', 905_000],
  ['Columbus, IN', 50_000],
  ['Delaware, OH', 41_000],
  ['Independence, MO', 123_000],
  ['Kansas City, MO', 508_000],
  ['Kansas City, KS', 156_000],

  ['Los Angeles, CA', 3_900_000],
  ['Marshall, TX', 23_000],
  ['Memphis, TN', 633_000],
  ['Mobile, AL', 187_000],
  ['New York, NY', 8_800_000],
  ['Oklahoma City, OK', 681_000],
  ['Portland, OR', 652_000],
  ['Portland, ME', 68_000],
  ['Reading, PA', 95_000],
  ['Remote, OR', 100],
  ['Springfield, MO', 169_000],
  ['Springfield, IL', 114_000],
  ['St. Louis, MO', 301_000],
  ['Washington, DC', 690_000],
];
const COUNTIES: [label: string, population: number][] = [
  ['Los Angeles County, CA', 10_000_000],
  ['Orange County, CA', 3_200_000],
  ['Gallatin County, MT', 119_000],
];

const PLACES = new Map<string, Found>([
  ...LOCALITIES.map(([label, people]) => place('LOCALITY', label, label.slice(-2).toUpperCase(), people)),
  ...COUNTIES.map(([label, people]) => place('COUNTY', label, label.slice(-2).toUpperCase(), people)),
]);
for (const [label, found] of [...PLACES]) {
  const bare = label.replace(/, ..$/, '');
  if (!PLACES.has(bare)) PLACES.set(bare, found);
}
PLACES.set('59715', { kind: 'POSTAL_CODE', label: '59715 Bozeman, MT', regionCode: 'US-MT', population: null });
PLACES.set('montana', { kind: 'REGION', label: 'Montana', regionCode: 'US-MT', population: 1_080_000 });
PLACES.set('me', { kind: 'REGION', label: 'Maine', regionCode: 'US-ME', population: 1_370_000 });

const gazetteer: PlaceFinder = { findPlace: (text) => PLACES.get(text.toLowerCase()) ?? null };

const valuesOf = ({ filter: { near, annualPay, ...lists } }: ReadingPart): string => {
  if (near) return `${near.radiusKm} km of ${near.place}`;
  return annualPay ? `${annualPay.min ?? ''}..${annualPay.max ?? ''}` : Object.values(lists).flat().join('+');
};

/** A reading in one line: what each part was read as, its words and values, and the text that is left. */
function shown(query: string): string {
  const { parts, text } = readQuery(query, gazetteer);
  const read = parts.map((part) => `${part.kind}(${part.words}) ${valuesOf(part)}`);
  return [...read, ...(text === '' ? [] : [`text(${text})`])].join('; ');
}

/** Queries and their readings. */
const TABLES = {
  roles: `
    deputy sheriff montana 60k => ROLE(deputy sheriff) DEPUTY_SHERIFF; PLACE(montana) US-MT; PAY(60k) 60000.00..
    dispatcher night shift => ROLE(dispatcher) DISPATCHER; text(night shift)
    911 dispatcher $30 an hour => ROLE(911 dispatcher) DISPATCHER; PAY($30 an hour) 62400.00..
    9-1-1 dispatcher => ROLE(9-1-1 dispatcher) DISPATCHER
    911 => ROLE(911) DISPATCHER
    state trooper texas => ROLE(state trooper) STATE_TROOPER; PLACE(texas) US-TX
    sheriff's deputy within 30 miles of Boise => ROLE(sheriff's deputy) DEPUTY_SHERIFF; PLACE(within 30 miles of Boise) 48.3 km of Boise, ID
    Sheriff’s Deputy => ROLE(Sheriff’s Deputy) DEPUTY_SHERIFF
    full-time deputy sheriff => EMPLOYMENT(full-time) FULL_TIME; ROLE(deputy sheriff) DEPUTY_SHERIFF
    part time deputy => EMPLOYMENT(part time) PART_TIME; ROLE(deputy) DEPUTY_SHERIFF+SWORN_OFFICER
    police officer jobs near Bozeman => ROLE(police officer) SWORN_OFFICER; PLACE(jobs near Bozeman) 80 km of Bozeman, MT
    police sergeant => ROLE(police sergeant) SUPERVISOR
    detective sergeant => ROLE(detective sergeant) INVESTIGATOR
    deputy sheriff, corrections officer => ROLE(deputy sheriff) DEPUTY_SHERIFF; ROLE(corrections officer) CORRECTIONS
    deputy OR trooper => ROLE(deputy) DEPUTY_SHERIFF; ROLE(trooper) STATE_TROOPER; text(OR)
    lateral police officer 70k+ => ROLE(lateral police officer) LATERAL; PAY(70k+) 70000.00..
    university police cadet => AGENCY_TYPE(university) CAMPUS; ROLE(police cadet) CADET_OR_RECRUIT
    crime scene investigator => ROLE(crime scene investigator) ANALYST
    jail nurse => ROLE(jail) CORRECTIONS; text(nurse)
    US marshal => ROLE(US marshal) FEDERAL_AGENT
    code enforcement officer => ROLE(code enforcement officer) COMMUNITY_SERVICE_OFFICER
    school resource officer Ohio => ROLE(school resource officer) SWORN_OFFICER; PLACE(Ohio) US-OH
    small-town cop => SETTING(small-town) RURAL+SMALL_TOWN; ROLE(cop) SWORN_OFFICER
  `,
  'what is no role stays text': `
    officer in charge => text(officer in charge)
    police => text(police)
    patrol => text(patrol)
    police chief of staff => text(police chief of staff)
    deputy director => text(deputy director)
    fire captain => text(fire captain)
    loss prevention detective => text(loss prevention detective)
    bus dispatcher => text(bus dispatcher)
    community policing => text(community policing)
    mobile crisis => text(mobile crisis)
    victim advocate => text(victim advocate)
    records clerk => text(records clerk)
    volunteer chaplain => EMPLOYMENT(volunteer) VOLUNTEER; text(chaplain)
    k9 officer => text(k9 officer)
    reserve deputy => text(reserve deputy)
    bilingual officer => text(bilingual officer)
    constructor => text(constructor)
  `,
  'settings, agencies, employment, arrangements': `
    small town patrol officer near 59715 => SETTING(small town) RURAL+SMALL_TOWN; ROLE(patrol officer) SWORN_OFFICER; PLACE(near 59715) 80 km of 59715
    rural sheriff => SETTING(rural) RURAL; AGENCY_TYPE(sheriff) COUNTY_SHERIFF
    remote area trooper => SETTING(remote area) RURAL; ROLE(trooper) STATE_TROOPER
    suburban police officer => SETTING(suburban) SMALL_TOWN+MID_SIZE; ROLE(police officer) SWORN_OFFICER
    big city detective => SETTING(big city) LARGE_CITY+METRO; ROLE(detective) INVESTIGATOR
    campus police officer => AGENCY_TYPE(campus) CAMPUS; ROLE(police officer) SWORN_OFFICER
    tribal police new mexico => AGENCY_TYPE(tribal police) TRIBAL; PLACE(new mexico) US-NM
    state police => AGENCY_TYPE(state police) STATE_POLICE
    sheriff's office => AGENCY_TYPE(sheriff's office) COUNTY_SHERIFF
    federal agent DC => ROLE(federal agent) FEDERAL_AGENT; PLACE(DC) US-DC
    remote crime analyst => ARRANGEMENT(remote) REMOTE; ROLE(crime analyst) ANALYST
    work from home => ARRANGEMENT(work from home) REMOTE
    hybrid intern => ARRANGEMENT(hybrid) HYBRID; EMPLOYMENT(intern) INTERN
    seasonal police officer => EMPLOYMENT(seasonal) TEMPORARY; ROLE(police officer) SWORN_OFFICER
    per diem dispatcher => EMPLOYMENT(per diem) PER_DIEM; ROLE(dispatcher) DISPATCHER
    VA police => text(VA police)
  `,
  places: `
    Reading PA => PLACE(Reading PA) 80 km of Reading, PA
    reading => text(reading)
    detective in Los Angeles county => ROLE(detective) INVESTIGATOR; PLACE(in Los Angeles county) 60 km of Los Angeles County, CA
    Los Angeles County Sheriff => PLACE(Los Angeles County) 60 km of Los Angeles County, CA; AGENCY_TYPE(Sheriff) COUNTY_SHERIFF
    Gallatin County, MT => PLACE(Gallatin County, MT) 60 km of Gallatin County, MT
    Orange county deputy => PLACE(Orange county) 60 km of Orange County, CA; ROLE(deputy) DEPUTY_SHERIFF
    St. Louis detective => PLACE(St. Louis) 80 km of St. Louis, MO; ROLE(detective) INVESTIGATOR
    bozeman, montana => PLACE(bozeman, montana) 80 km of Bozeman, MT
    Bozeman => text(Bozeman)
    within 50 kilometers of Boise, ID => PLACE(within 50 kilometers of Boise, ID) 50 km of Boise, ID
    around Austin => PLACE(around Austin) 80 km of Austin, TX
    Boise, ID or Austin, TX => PLACE(Boise, ID) 80 km of Boise, ID; text(or Austin, TX)
    Boise Austin => PLACE(Boise) 80 km of Boise, ID; text(Austin)
    Springfield => PLACE(Springfield) 80 km of Springfield, MO
    Springfield deputy Illinois => PLACE(Springfield) 80 km of Springfield, IL; ROLE(deputy) DEPUTY_SHERIFF; PLACE(Illinois) US-IL
    Memphis Arkansas => PLACE(Arkansas) US-AR; text(Memphis)
    in Mobile => PLACE(in Mobile) 80 km of Mobile, AL
    Mobile AL => PLACE(Mobile AL) 80 km of Mobile, AL
    Marshall TX police => PLACE(Marshall TX) 80 km of Marshall, TX; text(police)
    cadet MO => ROLE(cadet) CADET_OR_RECRUIT; PLACE(MO) US-MO
    Kansas City => PLACE(Kansas City) 80 km of Kansas City, MO
    Kansas City KS => PLACE(Kansas City KS) 80 km of Kansas City, KS
    New York, NY => PLACE(New York, NY) 80 km of New York, NY
    NYC => PLACE(NYC) 80 km of New York, NY
    Washington state trooper => PLACE(Washington) US-WA; ROLE(state trooper) STATE_TROOPER
    washington dc => PLACE(washington dc) 80 km of Washington, DC
    montana wyoming => PLACE(montana) US-MT; PLACE(wyoming) US-WY
    delaware ohio => PLACE(delaware) US-DE; PLACE(ohio) US-OH
    Delaware, Ohio => PLACE(Delaware, Ohio) 80 km of Delaware, OH
    deputy jobs in TX => ROLE(deputy) DEPUTY_SHERIFF; PLACE(jobs in TX) US-TX
    state of Montana trooper => PLACE(state of Montana) US-MT; ROLE(trooper) STATE_TROOPER
    portland or => PLACE(portland or) 80 km of Portland, OR
    portland or night shift => PLACE(portland) 80 km of Portland, OR; text(or night shift)
    police officer IN => ROLE(police officer) SWORN_OFFICER; PLACE(IN) US-IN
    detective, la => ROLE(detective) INVESTIGATOR; PLACE(la) US-LA
    within 30 miles => text(within 30 miles)
    near me => text(near me)
    buffalo soldier => text(buffalo soldier)
    independence => text(independence)
    or => text(or)
    me => text(me)
    hi => text(hi)
    PATROL OFFICER OK => ROLE(PATROL OFFICER) SWORN_OFFICER; text(OK)
  `,
  pay: `
    part time animal control Austin TX under $25/hr => EMPLOYMENT(part time) PART_TIME; ROLE(animal control) COMMUNITY_SERVICE_OFFICER; PLACE(Austin TX) 80 km of Austin, TX; PAY(under $25/hr) ..52000.00
    corrections officer full time 45,000-60,000 => ROLE(corrections officer) CORRECTIONS; EMPLOYMENT(full time) FULL_TIME; PAY(45,000-60,000) 45000.00..60000.00
    45 to 60k => PAY(45 to 60k) 45000.00..60000.00
    from 45k to 60k => PAY(from 45k to 60k) 45000.00..60000.00
    $25 - $30 an hour => PAY($25 - $30 an hour) 52000.00..62400.00
    at least $28.50/hr => PAY(at least $28.50/hr) 59280.00..
    28 hourly => PAY(28 hourly) 58240.00..
    $300 a day => PAY($300 a day) 78000.00..
    $4,000 a month => PAY($4,000 a month) 48000.00..
    over 50k under 70k => PAY(over 50k) 50000.00..; PAY(under 70k) ..70000.00
    60k 70k => PAY(60k) 60000.00..; text(70k)
    60000/yr => PAY(60000/yr) 60000.00..
    59715 60000 => PLACE(59715) 80 km of 59715; PAY(60000) 60000.00..
    max 60k => PAY(max 60k) ..60000.00
    12 hour shifts => text(12 hour shifts)
    2026 => text(2026)
    24/7 => text(24/7)
    401k => text(401k)
    $5,000 sign on bonus => text($5,000 sign on bonus)
    401K => text(401K)
    $20,000 sign on bonus => text($20,000 sign on bonus)
    bonus of $20,000 => text(bonus of $20,000)
    20,000 people => text(20,000 people)
    GS-0083 => text(GS-0083)
  `,
  'quotes, exclusions and oddities': `
    "deputy sheriff" montana => PLACE(montana) US-MT; text("deputy sheriff")
    -deputy montana => PLACE(montana) US-MT; text(-deputy)
    -"night shift" trooper => ROLE(trooper) STATE_TROOPER; text(-"night shift")
    "unclosed deputy montana => text("unclosed deputy montana)
    deputy " => ROLE(deputy) DEPUTY_SHERIFF; text(")
    👮 deputy, 👮 nights => ROLE(deputy) DEPUTY_SHERIFF; text(nights)
  `,
};

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' => ') as [query: string, reading: string]);

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  test.each(rowsOf(table))('%s => %s', (query, reading) => {
    expect(shown(query)).toBe(reading);
  });
});

test('a reading says in plain words what each part was taken for, and keeps the words of roles', () => {
  expect(readQuery('Deputy sheriff near 59715 with experience, $28/hr', gazetteer)).toEqual({
    parts: [
      { kind: 'ROLE', words: 'Deputy sheriff', label: 'Deputy sheriff', filter: { positionTypes: ['DEPUTY_SHERIFF'] } },
      {
        kind: 'PLACE',
        words: 'near 59715',
        label: 'within 50 miles (80 km) of 59715 Bozeman, MT',
        filter: { near: { place: '59715', radiusKm: 80 } },
      },
      {
        kind: 'PAY',
        words: '$28/hr',
        label: 'pays $28 an hour ($58,240 a year) or more',
        filter: { annualPay: { min: '58240.00', currency: 'USD', includeUnstated: false } },
      },
    ],
    text: 'with experience',
    roleWords: ['Deputy', 'sheriff'],
  });
});

test.each([
  ['pays $60,000 a year or more', '60k'],
  ['pays up to $60,000 a year', 'under 60k'],
  ['pays $45,000 to $60,000 a year', '45-60k'],
  ['pays $28.50 to $30 an hour ($59,280 to $62,400 a year)', '$28.50-30/hr'],
  ['within 30 miles (48 km) of Boise, ID', 'within 30 mi of Boise'],
  ['within 37 miles (60 km) of Gallatin County, MT', 'Gallatin County, MT'],
  ['Montana', 'in Montana'],
])('%s: %s', (label, query) => {
  expect(readQuery(query, gazetteer).parts.map((part) => part.label)).toEqual([label]);
});

test('reads only the first 500 characters, and drops the rest', () => {
  const { parts, text } = readQuery(`deputy ${'x'.repeat(600)} montana`, gazetteer);
  expect(parts.map(({ words }) => words)).toEqual(['deputy']);
  expect(text).toBe('x'.repeat(493));
});

test.each([
  ['letters', 'a'],
  ['blanks', ' '],
  ['digits', '1'],
  ['dollars', '$'],
  ['commas between digits', '1,'],
  ['quotes', '"'],
  ['dashes', '-'],
  ['emoji', '👮'],
  ['NUL', '\0'],
  ['half an emoji', '\ud83d'],
  ['titles', 'deputy '],
  ['towns', 'St. Louis '],
  ['pay', '60k to '],
])('of 100 kB of %s the first 500 characters are read', (_, piece) => {
  const { parts, text } = readQuery(piece.repeat(100_000 / piece.length), gazetteer);
  expect(parts.length).toBeLessThan(500);
  expect(text.length).toBeLessThanOrEqual(500);
});

test('nothing in is nothing out', () => {
  expect(readQuery(' ', gazetteer)).toEqual({ parts: [], text: '', roleWords: [] });
});
