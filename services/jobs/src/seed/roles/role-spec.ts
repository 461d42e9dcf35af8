import type { RoleText } from '../pools/role-text.js';
import type { ShiftKind } from '../pools/shifts.js';

export type Education = 'NONE' | 'HIGH_SCHOOL' | 'ASSOCIATE' | 'BACHELOR' | 'MASTER';
export type Employment = 'FULL_TIME' | 'PART_TIME' | 'CONTRACTOR' | 'TEMPORARY' | 'VOLUNTEER' | 'PER_DIEM';
type Weighted<T> = readonly (readonly [T, number])[];

/** What vacancies of a role have in common besides their words. */
export interface RoleSpec {
  text: RoleText;
  /** Full-time pay of a year on entry in the nation's middle, US dollars of 2026. */
  pay: number;
  /** The share of postings that state pay by the hour rather than by the year. */
  byHour: number;
  sworn: boolean;
  /** Null: not stated. */
  age: Weighted<number | null>;
  education: Weighted<Education | null>;
  /** Months. */
  experience: Weighted<number | null>;
  /** REQUIRED at the time of application, OPEN to people without, SPONSORED after hire, NONE when it has no part. */
  certification: 'REQUIRED' | 'OPEN' | 'SPONSORED' | 'NONE';
  lateralOnly: boolean;
  employment: Weighted<Employment>;
  /** PATROL: the pattern that the agency works. */
  shift: ShiftKind | 'PATROL';
  selection: 'SWORN' | 'CIVILIAN' | 'DISPATCH';
  /** The share of postings that allow some work from home. */
  hybrid: number;
}

type Given = Partial<RoleSpec> & Pick<RoleSpec, 'pay'>;

const FULL_TIME: RoleSpec['employment'] = [['FULL_TIME', 1]];

/** A sworn post: an officer's age, a diploma, the academy paid for those who lack it. */
export function sworn(text: RoleText, given: Given): RoleSpec {
  return {
    text,
    byHour: 0.4,
    sworn: true,
    age: [
      [21, 6],
      [20, 1],
      [18, 1],
      [null, 2],
    ],
    education: [
      ['HIGH_SCHOOL', 7],
      ['ASSOCIATE', 1],
      [null, 2],
    ],
    experience: [[null, 1]],
    certification: 'OPEN',
    lateralOnly: false,
    employment: FULL_TIME,
    shift: 'PATROL',
    selection: 'SWORN',
    hybrid: 0,
    ...given,
  };
}

/** A sworn post for people who have served: certified, with some months of experience. */
export function experienced(text: RoleText, months: readonly number[], given: Given): RoleSpec {
  return sworn(text, {
    age: [
      [21, 3],
      [null, 7],
    ],
    certification: 'REQUIRED',
    experience: months.map((it) => [it, 1] as const),
    ...given,
  });
}

/** A post without police powers. */
export function civilian(text: RoleText, given: Given): RoleSpec {
  return {
    text,
    byHour: 0.6,
    sworn: false,
    age: [
      [18, 5],
      [21, 1],
      [null, 4],
    ],
    education: [
      ['HIGH_SCHOOL', 8],
      ['ASSOCIATE', 1],
      [null, 1],
    ],
    experience: [
      [null, 6],
      [12, 2],
      [24, 1],
    ],
    certification: 'NONE',
    lateralOnly: false,
    employment: FULL_TIME,
    shift: 'WEEKDAYS',
    selection: 'CIVILIAN',
    hybrid: 0,
    ...given,
  };
}
