import { yearly, type Pay } from '../compensation/compensation.js';
import type { Claim } from './reading.js';
import type { TypedQuery } from './typed-words.js';

/**
 * What full-time work pays in a year: less than the federal minimum wage makes ($7.25 an hour, $15,080 a year) or more
 * than a million is no pay but a bonus, a year or a count.
 */
const LOWEST = 15_000;
const HIGHEST = 1_000_000;

/** A dollar sign before at most this much, without a unit, is for an hour. */
const HIGHEST_HOURLY = 150;

const AMOUNT = String.raw`(?:\$\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?\s?k?`;
const UNIT = String.raw`hr|hour|hourly|day|daily|wk|week|weekly|mo|month|monthly|yr|year|yearly|annum|annual|annually`;
const AT_LEAST = String.raw`over|above|more than|at least|from|min(?:imum)?|starting(?: at)?|between|paying|>=?`;
const AT_MOST = String.raw`under|below|up to|less than|no more than|at most|max(?:imum)?|<=?`;
const PAY = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,#$-]|\b(?:bonus|population)(?: of)? )(?:(?:(?<least>${AT_LEAST})|(?<most>${AT_MOST}))\s*)?`,
    String.raw`(?<low>${AMOUNT})(?![\p{L}\p{N}]|[.,]\d)(?:\s*(?:-|–|—|to\b|and\b)\s*(?<high>${AMOUNT})(?![\p{L}\p{N}]|[.,]\d))?`,
    String.raw`(?:(?:\s*\/\s*|\s+(?:an?|per)\s+|\s+(?=hourly|daily|weekly|monthly|yearly|annual))(?<unit>${UNIT})\b)?`,
    String.raw`(?<more>\s?\+|\s+(?:or more|and up|min(?:imum)?)\b)?(?<less>\s+(?:or less|max(?:imum)?)\b)?`,
    String.raw`(?![\p{L}\p{N}%]|[.,]\d|\s+(?:\S+\s+){0,2}bonus\b|\s+(?:people|population|residents|officers|calls|miles?|km)\b)`,
  ].join(''),
  'giu',
);

const UNITS: [RegExp, Pay['unit']][] = [
  [/^h/i, 'HOUR'],
  [/^d/i, 'DAY'],
  [/^w/i, 'WEEK'],
  [/^m/i, 'MONTH'],
  [/^[ya]/i, 'YEAR'],
];

const IN_WORDS: Record<Pay['unit'], string> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

interface Bounds {
  min?: number;
  max?: number;
  unit: Pay['unit'];
}

/** "45k" is 45,000, and so is the 45 of "45 to 60k". */
function amountOf(written: string, thousands: boolean): number {
  const amount = Number(written.replace(/[^\d.]/g, ''));
  return thousands && amount < 1_000 ? amount * 1_000 : amount;
}

const DOLLARS = new Intl.NumberFormat('en-US');
const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });

const money = (amount: number) => `$${(Number.isInteger(amount) ? DOLLARS : CENTS).format(amount)}`;

/** A pay in the words of its unit, "$60,000", and beside it what that makes in a year. */
function labelOf({ min, max, unit }: Bounds): string {
  const inYear = (amount: number) =>
    unit === 'YEAR' ? '' : ` (${money(Number(yearly(String(amount), unit)))} a year)`;
  const each = IN_WORDS[unit];
  if (min === undefined) return `pays up to ${money(max!)} ${each}${inYear(max!)}`;
  if (max === undefined) return `pays ${money(min)} ${each}${inYear(min)} or more`;
  const years =
    unit === 'YEAR' ? '' : ` (${[min, max].map((it) => money(Number(yearly(String(it), unit)))).join(' to ')} a year)`;
  return `pays ${money(min)} to ${money(max)} ${each}${years}`;
}

/** What a match says; null when it is a number of something else. */
function boundsOf(groups: Record<string, string | undefined>): Bounds | null {
  const { low, high, unit: unitWord, least, most, more, less } = groups;
  const written = `${low} ${high ?? ''}`;
  const thousands = /k/i.test(written);
  const [first, second] = [amountOf(low!, thousands), high === undefined ? undefined : amountOf(high, thousands)];
  const marked = thousands || /[$]|,\d{3}/.test(written) || unitWord !== undefined;
  const plainSalary = !marked && [first, second ?? first].every((amount) => amount >= LOWEST && amount % 100 === 0);
  if ((!marked && !plainSalary) || /^401k/i.test(low!)) return null;
  const hourly = unitWord === undefined && Math.max(first, second ?? 0) <= HIGHEST_HOURLY;
  const unit = hourly ? 'HOUR' : UNITS.find(([pattern]) => pattern.test(unitWord ?? 'year'))![1];
  if (second !== undefined) return { min: Math.min(first, second), max: Math.max(first, second), unit };
  return (most ?? less) && !(least ?? more) ? { max: first, unit } : { min: first, unit };
}

/** All matches; `matchAll` would compile the pattern anew for each query, which costs more than matching. */
function matchesIn(text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  PAY.lastIndex = 0;
  for (let match = PAY.exec(text); match; match = PAY.exec(text)) matches.push(match);
  return matches;
}

/** Pay: "60k", "$28/hr", "under $25 an hour", "45 to 60k"; a bare figure is the least that is wanted. */
export function payClaims({ text, words }: TypedQuery): Claim[] {
  if (!/\d/.test(text)) return [];
  // Quoted and excluded words are blackened, so that positions stay.
  const open = words.reduce(
    (rest, { kept, start, end }) => (kept ? rest.slice(0, start) + '"'.repeat(end - start) + rest.slice(end) : rest),
    text,
  );
  return matchesIn(open).flatMap((match): Claim[] => {
    const bounds = boundsOf(match.groups!);
    if (!bounds) return [];
    const { min, max, unit } = bounds;
    const annual = (amount?: number) => (amount === undefined ? undefined : yearly(String(amount), unit));
    const pay = { min: annual(min), max: annual(max) };
    if ([pay.min, pay.max].some((it) => it !== undefined && !(Number(it) >= LOWEST && Number(it) <= HIGHEST)))
      return [];
    const end = match.index + match[0].length;
    const from = words.findIndex((word) => word.end > match.index);
    const to = words.findLastIndex((word) => word.start < end) + 1;
    const annualPay = {
      ...(pay.min === undefined ? {} : { min: pay.min }),
      ...(pay.max === undefined ? {} : { max: pay.max }),
      currency: 'USD' as const,
      includeUnstated: false,
    };
    return [{ from, to, weight: to - from, meaning: { kind: 'PAY', label: labelOf(bounds), filter: { annualPay } } }];
  });
}
