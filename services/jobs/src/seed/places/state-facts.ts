/** What the seed must know of a state to write believable postings. */
export interface StateFacts {
  /** The body that certifies peace officers, as people in the trade call it. */
  post: string;
  /** Reads well after "in". */
  region: string;
  /** Pay of peace officers against the nation's middle, in round figures after the BLS wage survey (33-3051). */
  pay: number;
  /** Hours from UTC in standard time at the place where most people live. */
  utcOffset: number;
}

const facts = (post: string, region: string, pay: number, utcOffset: number): StateFacts => ({
  post,
  region,
  pay,
  utcOffset,
});

const NEW_ENGLAND = 'New England';
const MID_ATLANTIC = 'the Mid-Atlantic';
const SOUTHEAST = 'the Southeast';
const GULF = 'the Gulf South';
const LAKES = 'the Great Lakes region';
const PLAINS = 'the Great Plains region';
const ROCKIES = 'the Mountain West';
const SOUTHWEST = 'the Southwest';

export const STATE_FACTS: Readonly<Record<string, StateFacts>> = {
  AL: facts('APOSTC', GULF, 0.86, -6),
  AK: facts('APSC', 'the far north', 1.3, -9),
  AZ: facts('AZPOST', SOUTHWEST, 1.1, -7),
  AR: facts('CLEST', 'the Mid-South', 0.8, -6),
  CA: facts('California POST', 'the Far West', 1.5, -8),
  CO: facts('Colorado POST', ROCKIES, 1.2, -7),
  CT: facts('POSTC', NEW_ENGLAND, 1.18, -5),
  DE: facts('COPT', MID_ATLANTIC, 1.08, -5),
  DC: facts('the MPD academy', 'the capital region', 1.25, -5),
  FL: facts('FDLE', SOUTHEAST, 1, -5),
  GA: facts('Georgia POST', SOUTHEAST, 0.9, -5),
  HI: facts('the state standards board', 'the islands', 1.2, -10),
  ID: facts('Idaho POST', ROCKIES, 0.98, -7),
  IL: facts('ILETSB', LAKES, 1.18, -6),
  IN: facts('ILEA', LAKES, 1, -5),
  IA: facts('ILEA', 'the Upper Midwest', 1, -6),
  KS: facts('KSCPOST', PLAINS, 0.92, -6),
  KY: facts('KLEC', 'the Ohio Valley', 0.88, -5),
  LA: facts('Louisiana POST', GULF, 0.8, -6),
  ME: facts('MCJA', NEW_ENGLAND, 1, -5),
  MD: facts('MPTSC', MID_ATLANTIC, 1.12, -5),
  MA: facts('the MPTC', NEW_ENGLAND, 1.15, -5),
  MI: facts('MCOLES', LAKES, 1.03, -5),
  MN: facts('the POST Board', 'the Upper Midwest', 1.17, -6),
  MS: facts('BLEOST', GULF, 0.74, -6),
  MO: facts('Missouri POST', 'the heart of the country', 0.9, -6),
  MT: facts('Montana POST', ROCKIES, 1, -7),
  NE: facts('NLETC', PLAINS, 1, -6),
  NV: facts('Nevada POST', ROCKIES, 1.18, -8),
  NH: facts('PSTC', NEW_ENGLAND, 1.05, -5),
  NJ: facts('the PTC', MID_ATLANTIC, 1.22, -5),
  NM: facts('NMLEA', SOUTHWEST, 1, -7),
  NY: facts('DCJS', 'the Northeast', 1.2, -5),
  NC: facts('the Standards Commission', SOUTHEAST, 0.92, -5),
  ND: facts('North Dakota POST', PLAINS, 1.02, -6),
  OH: facts('OPOTC', LAKES, 1.05, -5),
  OK: facts('CLEET', PLAINS, 0.9, -6),
  OR: facts('DPSST', 'the Pacific Northwest', 1.28, -8),
  PA: facts('MPOETC', MID_ATLANTIC, 1.08, -5),
  RI: facts('Rhode Island POST', NEW_ENGLAND, 1.1, -5),
  SC: facts('SCCJA', SOUTHEAST, 0.9, -5),
  SD: facts('LEOSTC', PLAINS, 0.95, -6),
  TN: facts('Tennessee POST', 'the Mid-South', 0.92, -6),
  TX: facts('TCOLE', 'the southern plains and beyond', 1.03, -6),
  UT: facts('Utah POST', ROCKIES, 1.08, -7),
  VT: facts('VCJC', NEW_ENGLAND, 1.03, -5),
  VA: facts('DCJS', MID_ATLANTIC, 1.02, -5),
  WA: facts('the CJTC', 'the Pacific Northwest', 1.4, -8),
  WV: facts('the LEPS', 'Appalachia', 0.82, -5),
  WI: facts('the LESB', LAKES, 1.05, -6),
  WY: facts('Wyoming POST', ROCKIES, 1, -7),
};
