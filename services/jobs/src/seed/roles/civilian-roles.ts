import * as civil from '../pools/civilian.js';
import * as communications from '../pools/communications.js';
import * as community from '../pools/community.js';
import * as investigations from '../pools/investigations.js';
import * as jail from '../pools/jail.js';
import * as special from '../pools/special-agencies.js';
import * as schools from '../pools/schools.js';
import { civilian } from './role-spec.js';
import type { RoleSpec } from './role-spec.js';

const BACHELOR: RoleSpec['education'] = [
  ['BACHELOR', 7],
  ['ASSOCIATE', 2],
  [null, 1],
];
const ADULT: RoleSpec['age'] = [
  [18, 6],
  [21, 2],
  [null, 2],
];
const SCHOOL_YEAR = { shift: 'SCHOOL_YEAR' } as const;
const WEEKDAYS = { shift: 'WEEKDAYS' } as const;
const ON_CALL = { shift: 'ON_CALL' } as const;

/** Roles without police powers. */
export const CIVILIAN_ROLES = {
  'probation-officer': civilian(jail.PROBATION_OFFICER, { pay: 49_000, byHour: 0.25, education: BACHELOR }),
  dispatcher: civilian(communications.DISPATCHER, {
    pay: 43_500,
    byHour: 0.75,
    age: ADULT,
    shift: 'PATROL',
    selection: 'DISPATCH',
    employment: [
      ['FULL_TIME', 16],
      ['PART_TIME', 2],
      ['PER_DIEM', 1],
    ],
  }),
  'dispatch-supervisor': civilian(communications.DISPATCH_SUPERVISOR, {
    pay: 57_000,
    experience: [
      [36, 2],
      [24, 1],
    ],
    shift: 'PATROL',
    selection: 'DISPATCH',
  }),
  'evidence-technician': civilian(investigations.EVIDENCE_TECHNICIAN, { pay: 46_000 }),
  'crime-scene-investigator': civilian(investigations.CRIME_SCENE_INVESTIGATOR, {
    pay: 55_000,
    education: BACHELOR,
    ...ON_CALL,
  }),
  'crime-analyst': civilian(investigations.CRIME_ANALYST, {
    pay: 62_000,
    byHour: 0.2,
    education: BACHELOR,
    hybrid: 0.3,
  }),
  'records-clerk': civilian(civil.RECORDS_CLERK, {
    pay: 38_500,
    byHour: 0.75,
    employment: [
      ['FULL_TIME', 6],
      ['PART_TIME', 1],
    ],
  }),
  'animal-control-officer': civilian(civil.ANIMAL_CONTROL_OFFICER, { pay: 39_500, byHour: 0.7, ...ON_CALL }),
  'code-enforcement-officer': civilian(civil.CODE_ENFORCEMENT_OFFICER, {
    pay: 45_000,
    employment: [
      ['FULL_TIME', 5],
      ['PART_TIME', 1],
    ],
  }),
  'parking-enforcement-officer': civilian(civil.PARKING_ENFORCEMENT_OFFICER, {
    pay: 38_000,
    byHour: 0.8,
    shift: 'PATROL',
    employment: [
      ['FULL_TIME', 4],
      ['PART_TIME', 1],
    ],
  }),
  'community-service-officer': civilian(community.COMMUNITY_SERVICE_OFFICER, {
    pay: 39_500,
    byHour: 0.75,
    shift: 'PATROL',
    employment: [
      ['FULL_TIME', 4],
      ['PART_TIME', 2],
    ],
  }),
  'victim-advocate': civilian(community.VICTIM_ADVOCATE, {
    pay: 48_500,
    byHour: 0.45,
    education: BACHELOR,
    ...ON_CALL,
  }),
  'crossing-guard': civilian(schools.CROSSING_GUARD, {
    pay: 33_500,
    byHour: 1,
    education: [
      ['NONE', 3],
      [null, 7],
    ],
    experience: [[null, 1]],
    employment: [['PART_TIME', 1]],
    ...SCHOOL_YEAR,
  }),
  'co-responder': civilian(community.CO_RESPONDER, {
    pay: 63_000,
    byHour: 0.25,
    education: [
      ['MASTER', 6],
      ['BACHELOR', 3],
    ],
    experience: [
      [12, 1],
      [24, 2],
      [null, 1],
    ],
    ...WEEKDAYS,
  }),
  'outreach-coordinator': civilian(community.OUTREACH_COORDINATOR, {
    pay: 50_000,
    byHour: 0.3,
    education: BACHELOR,
    hybrid: 0.15,
  }),
  'wellness-coordinator': civilian(community.WELLNESS_COORDINATOR, {
    pay: 66_000,
    byHour: 0.1,
    education: BACHELOR,
    hybrid: 0.15,
  }),
  'campus-security-officer': civilian(special.CAMPUS_SECURITY_OFFICER, {
    pay: 37_500,
    byHour: 0.85,
    shift: 'PATROL_8',
    employment: [
      ['FULL_TIME', 3],
      ['PART_TIME', 2],
    ],
  }),
} satisfies Record<string, RoleSpec>;
