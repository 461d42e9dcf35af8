import type { Posting } from '../feed/posting.js';
import type { AgencyProfile } from './places/agency-profile.js';
import type { Random } from './random.js';
import type { Employment, RoleSpec } from './roles/role-spec.js';
import type { Setting } from './places/setting.js';

type Pay = NonNullable<Posting['pay']>;
type Unit = 'HOUR' | 'WEEK' | 'MONTH' | 'YEAR';

/** Hours, weeks and months in a year of full-time work. */
const PER_YEAR: Readonly<Record<Unit, number>> = { HOUR: 2080, WEEK: 52, MONTH: 12, YEAR: 1 };

/** Pay of an agency of each setting against the middle; 1 when not named. */
const SIZE_LEVEL: Partial<Record<Setting, number>> = {
  TINY_TOWN: 0.84,
  SMALL_TOWN: 0.93,
  CITY: 1.06,
  BIG_CITY: 1.16,
  RURAL_COUNTY: 0.87,
  BIG_COUNTY: 1.12,
  COUNTY_POLICE: 1.2,
  STATE: 1.02,
  TRIBE: 0.95,
};

/** States where public employers often state pay by the month. */
const MONTHLY = new Set(['US-CA', 'US-WA', 'US-OR']);

const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  HOUR: ['per hour', 'an hour', '/hr', 'hourly', 'per hour'],
  WEEK: ['per week', 'a week'],
  MONTH: ['per month', 'monthly', 'a month'],
  YEAR: ['per year', 'annually', 'a year', '/year', 'annually'],
};

/** Nobody is paid less by the hour: above the minimum wages of most states. */
const LOWEST_HOUR = 14;

/** The pay that a posting states; null for volunteers and for one in seven of the others. */
export function payOf(
  role: RoleSpec,
  employment: Employment,
  profile: AgencyProfile,
  random: Random,
): { pay: Pay; inText: boolean } | null {
  if (employment === 'VOLUNTEER' || random.chance(0.14)) return null;
  const unit = unitOf(role, employment, profile, random);
  const level = profile.stateFacts.pay * (SIZE_LEVEL[profile.setting] ?? 1) * profile.payLevel;
  const entry = role.pay * level * (0.96 + random.next() * 0.08);
  const top = entry * (1.1 + random.next() * 0.32);
  const round = rounding(unit, random);
  const low = round(Math.max(entry / PER_YEAR[unit], unit === 'HOUR' ? LOWEST_HOUR : 0));
  const high = round(Math.max(top / PER_YEAR[unit], unit === 'HOUR' ? LOWEST_HOUR * 1.1 : 0));
  const shape = random.next();
  const min = shape < 0.03 ? null : low;
  const max = shape >= 0.03 && shape < 0.2 ? null : shape < 0.26 && shape >= 0.2 ? low : high;
  const parsed = random.chance(0.1);
  const pay: Pay = {
    min: min === null ? null : amount(min, unit),
    max: max === null ? null : amount(max, unit),
    currency: 'USD',
    unit,
    basis: parsed ? 'PARSED_FROM_TEXT' : 'STATED',
    raw: rawOf(min, max, unit, random),
  };
  return { pay, inText: parsed || random.chance(0.5) };
}

function unitOf(role: RoleSpec, employment: Employment, profile: AgencyProfile, random: Random): Unit {
  if (employment !== 'FULL_TIME') return random.chance(0.97) ? 'HOUR' : 'WEEK';
  if (role.pay < 90_000 && random.chance(MONTHLY.has(profile.location.regionCode ?? '') ? 0.3 : 0.025)) return 'MONTH';
  if (role.pay < 60_000 && random.chance(0.01)) return 'WEEK';
  return random.chance(role.byHour * 0.93) ? 'HOUR' : 'YEAR';
}

function rounding(unit: Unit, random: Random): (value: number) => number {
  const step =
    unit === 'HOUR' ? 0.01 : unit === 'WEEK' ? 0.5 : unit === 'MONTH' ? 1 : random.pick([1, 1, 100, 500, 1000]);
  return (value) => Math.round(value / step) * step;
}

function amount(value: number, unit: Unit): string {
  const { whole, cents } = split(value, unit);
  return cents === null ? String(whole) : `${whole}.${cents}`;
}

function dollars(value: number, unit: Unit): string {
  const { whole, cents } = split(value, unit);
  const grouped = whole < 1_000 ? whole : `${Math.floor(whole / 1_000)},${String(whole % 1_000).padStart(3, '0')}`;
  return cents === null ? `$${grouped}` : `$${grouped}.${cents}`;
}

/** Pay by the hour and the week has cents; the rest is in whole dollars. */
function split(value: number, unit: Unit): { whole: number; cents: string | null } {
  if (unit === 'MONTH' || unit === 'YEAR') return { whole: Math.round(value), cents: null };
  const all = Math.round(value * 100);
  return { whole: Math.floor(all / 100), cents: String(all % 100).padStart(2, '0') };
}

function rawOf(min: number | null, max: number | null, unit: Unit, random: Random): string {
  const words = random.pick(WORDS[unit]);
  const per = words.startsWith('/') ? words : ` ${words}`;
  if (min === null) return `up to ${dollars(max!, unit)}${per}`;
  if (max === null) return `${random.pick(['starting at', 'from', 'starting'])} ${dollars(min, unit)}${per}`;
  if (min === max) return `${dollars(min, unit)}${per}`;
  return `${dollars(min, unit)}${random.pick([' - ', ' to ', '–', '-'])}${dollars(max, unit)}${per}`;
}
