import type { Posting } from '../posting.js';
import type { Remuneration } from './announcement.js';

type Pay = NonNullable<Posting['pay']>;

/** How the intervals of USAJOBS are paid: names in answers of 2016, codes in later ones. Two weeks are two of a unit. */
const INTERVALS: Readonly<Record<string, { unit: Pay['unit']; units: number; words: string }>> = {
  'PER YEAR': { unit: 'YEAR', units: 1, words: 'per year' },
  PA: { unit: 'YEAR', units: 1, words: 'per year' },
  'PER MONTH': { unit: 'MONTH', units: 1, words: 'per month' },
  PM: { unit: 'MONTH', units: 1, words: 'per month' },
  'BI-WEEKLY': { unit: 'WEEK', units: 2, words: 'bi-weekly' },
  BW: { unit: 'WEEK', units: 2, words: 'bi-weekly' },
  'PER DAY': { unit: 'DAY', units: 1, words: 'per day' },
  PD: { unit: 'DAY', units: 1, words: 'per day' },
  'PER HOUR': { unit: 'HOUR', units: 1, words: 'per hour' },
  PH: { unit: 'HOUR', units: 1, words: 'per hour' },
};

const UNPAID = new Set(['WITHOUT COMPENSATION', 'WC']);

const intervalOf = ({ RateIntervalCode }: Remuneration): string => RateIntervalCode.trim().toUpperCase();

/** Whether an announcement says that the work is not paid. */
export const isUnpaid = (remunerations: readonly Remuneration[]): boolean =>
  remunerations.some((it) => UNPAID.has(intervalOf(it)));

/**
 * The pay that an announcement states, in dollars. Null when it states none that a unit of time can be named for:
 * without compensation, fee basis, piece work, school year, stipend, or no amount above zero.
 */
export function payOf(remunerations: readonly Remuneration[]): Pay | null {
  for (const remuneration of remunerations) {
    const interval = INTERVALS[intervalOf(remuneration)];
    const min = amountOf(remuneration.MinimumRange);
    const max = amountOf(remuneration.MaximumRange);
    if (!interval || (min === null && max === null)) continue;
    const { unit, units, words } = interval;
    const perUnit = (amount: number | null) => (amount === null ? null : decimal(amount / units));
    return {
      min: perUnit(min),
      max: perUnit(max),
      currency: 'USD',
      unit,
      basis: 'STATED',
      raw: inWords(min, max, words),
    };
  }
  return null;
}

/** Dollars; null for zero, which says that nothing is stated, and for what is no number. */
function amountOf(text: string): number | null {
  const amount = Number(text.replace(/[$,\s]/g, '') || Number.NaN);
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}

/** "52000", "24.50": cents only where there are some. */
function decimal(dollars: number): string {
  const cents = Math.round(dollars * 100);
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

const DOLLARS = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});

function inWords(min: number | null, max: number | null, interval: string): string {
  const bounds = [min, max].filter((amount) => amount !== null).map((amount) => DOLLARS.format(amount));
  const range =
    bounds.length === 2 ? [...new Set(bounds)].join(' to ') : `${min === null ? 'up to' : 'from'} ${bounds[0]}`;
  return `${range} ${interval}`;
}
