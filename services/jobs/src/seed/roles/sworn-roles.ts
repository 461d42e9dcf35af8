import * as civil from '../pools/civilian.js';
import * as command from '../pools/command.js';
import * as community from '../pools/community.js';
import * as investigations from '../pools/investigations.js';
import * as jail from '../pools/jail.js';
import * as patrol from '../pools/patrol.js';
import * as recruits from '../pools/recruits.js';
import * as sheriff from '../pools/sheriff.js';
import * as special from '../pools/special-agencies.js';
import * as state from '../pools/state-and-wild.js';
import * as schools from '../pools/schools.js';
import { experienced, sworn } from './role-spec.js';
import type { RoleSpec } from './role-spec.js';

const COMMAND: RoleSpec['education'] = [
  ['BACHELOR', 5],
  ['ASSOCIATE', 2],
  ['HIGH_SCHOOL', 2],
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
const VOLUNTEER = {
  pay: 34_000,
  byHour: 1,
  shift: 'VOLUNTEER',
  employment: [
    ['VOLUNTEER', 7],
    ['PART_TIME', 3],
  ],
} as const;

/** Roles with police powers, and those for people who have had them. */
export const SWORN_ROLES = {
  'police-officer': sworn(patrol.POLICE_OFFICER, { pay: 56_000 }),
  'police-officer-part-time': sworn(patrol.POLICE_OFFICER, {
    pay: 48_000,
    byHour: 1,
    employment: [['PART_TIME', 1]],
    shift: 'PART_TIME',
  }),
  'police-lateral': experienced(patrol.POLICE_LATERAL, [12, 12, 24, 36], { pay: 61_000, lateralOnly: true }),
  'police-recruit': sworn(recruits.POLICE_RECRUIT, {
    certification: 'SPONSORED',
    pay: 51_000,
    experience: [
      [null, 3],
      [0, 1],
    ],
  }),
  'k9-officer': experienced(patrol.K9_OFFICER, [24, 36], { pay: 62_000 }),
  'traffic-officer': experienced(patrol.TRAFFIC_OFFICER, [24, 36], { pay: 61_000 }),
  'reserve-officer': sworn(patrol.RESERVE_OFFICER, VOLUNTEER),
  'deputy-sheriff': sworn(sheriff.DEPUTY_SHERIFF, { pay: 53_000 }),
  'deputy-lateral': experienced(sheriff.DEPUTY_LATERAL, [12, 24, 24], { pay: 58_000, lateralOnly: true }),
  'deputy-recruit': sworn(recruits.DEPUTY_RECRUIT, {
    certification: 'SPONSORED',
    pay: 49_000,
    experience: [
      [null, 3],
      [0, 1],
    ],
  }),
  'court-deputy': sworn(sheriff.COURT_DEPUTY, { pay: 47_000, ...WEEKDAYS }),
  'civil-deputy': sworn(sheriff.CIVIL_DEPUTY, { pay: 50_000, ...WEEKDAYS }),
  'reserve-deputy': sworn(sheriff.RESERVE_DEPUTY, VOLUNTEER),
  'detention-officer': sworn(jail.DETENTION_OFFICER, {
    pay: 43_500,
    certification: 'SPONSORED',
    byHour: 0.65,
    age: ADULT,
  }),
  'detention-sergeant': experienced(jail.DETENTION_SERGEANT, [36, 36, 60], {
    pay: 56_000,
    certification: 'NONE',
  }),
  detective: experienced(investigations.DETECTIVE, [24, 36], { pay: 66_000, ...ON_CALL }),
  'narcotics-investigator': experienced(investigations.NARCOTICS_INVESTIGATOR, [36, 36, 24], {
    pay: 66_000,
    ...ON_CALL,
  }),
  sergeant: experienced(command.SERGEANT, [36, 48, 60], { pay: 77_000 }),
  lieutenant: experienced(command.LIEUTENANT, [60, 84], { pay: 93_000, byHour: 0.1, education: COMMAND, ...WEEKDAYS }),
  'chief-of-police': experienced(command.CHIEF_OF_POLICE, [84, 120], {
    pay: 125_000,
    byHour: 0,
    education: COMMAND,
    ...WEEKDAYS,
  }),
  'small-town-chief': experienced(command.SMALL_TOWN_CHIEF, [48, 60, 84], {
    pay: 82_000,
    byHour: 0.1,
    education: [
      ['HIGH_SCHOOL', 4],
      ['ASSOCIATE', 3],
      ['BACHELOR', 2],
      [null, 1],
    ],
    ...ON_CALL,
  }),
  undersheriff: experienced(command.UNDERSHERIFF, [96, 120], {
    pay: 98_000,
    byHour: 0,
    education: COMMAND,
    ...WEEKDAYS,
  }),
  'standards-investigator': experienced(command.STANDARDS_INVESTIGATOR, [36, 60], {
    pay: 80_000,
    certification: 'NONE',
    education: COMMAND,
    ...WEEKDAYS,
  }),
  'background-investigator': experienced(civil.BACKGROUND_INVESTIGATOR, [36, 60], {
    pay: 57_000,
    byHour: 0.8,
    certification: 'NONE',
    employment: [
      ['PART_TIME', 3],
      ['CONTRACTOR', 2],
      ['FULL_TIME', 3],
    ],
    hybrid: 0.35,
    selection: 'CIVILIAN',
    ...WEEKDAYS,
  }),
  'school-resource-officer': experienced(schools.SCHOOL_RESOURCE_OFFICER, [24, 24, 36], {
    pay: 60_000,
    ...SCHOOL_YEAR,
  }),
  'training-coordinator': experienced(community.TRAINING_COORDINATOR, [36, 60], {
    pay: 66_000,
    certification: 'NONE',
    ...WEEKDAYS,
  }),
  'state-trooper': sworn(state.TROOPER, { pay: 62_000, byHour: 0.2 }),
  'trooper-cadet': sworn(recruits.TROOPER_CADET, { certification: 'SPONSORED', pay: 54_000, byHour: 0.2 }),
  'game-warden': sworn(state.GAME_WARDEN, {
    pay: 54_000,
    byHour: 0.3,
    education: [
      ['BACHELOR', 4],
      ['ASSOCIATE', 4],
      ['HIGH_SCHOOL', 1],
    ],
    ...ON_CALL,
  }),
  'park-ranger': sworn(state.PARK_RANGER, {
    pay: 45_000,
    byHour: 0.6,
    shift: 'SEASON',
    employment: [
      ['FULL_TIME', 4],
      ['TEMPORARY', 4],
      ['PART_TIME', 1],
    ],
  }),
  'federal-ranger': sworn(state.FEDERAL_RANGER, {
    pay: 52_000,
    byHour: 0.1,
    certification: 'NONE',
    shift: 'PATROL_10',
  }),
  'federal-officer': sworn(state.FEDERAL_OFFICER, {
    pay: 54_000,
    byHour: 0.1,
    certification: 'NONE',
    shift: 'PATROL_8',
  }),
  'campus-officer': sworn(special.CAMPUS_OFFICER, { pay: 54_000 }),
  'transit-officer': sworn(special.TRANSIT_OFFICER, { pay: 62_000 }),
  'airport-officer': sworn(special.AIRPORT_OFFICER, { pay: 58_000 }),
  'port-officer': sworn(special.PORT_OFFICER, { pay: 62_000 }),
  'tribal-officer': sworn(special.TRIBAL_OFFICER, { pay: 51_000 }),
  'capitol-officer': sworn(special.CAPITOL_OFFICER, { pay: 52_000, shift: 'PATROL_8' }),
} satisfies Record<string, RoleSpec>;
