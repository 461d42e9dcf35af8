import type { Posting } from '../feed/posting.js';
import type { Compensation } from './compensation.type.js';

export type Pay = NonNullable<Posting['pay']>;

/**
 * How often a unit is paid in a year of full-time work: 2,080 hours and 260 days are 52 weeks of 40 hours and five
 * days, the convention of the Bureau of Labor Statistics for turning hourly into annual wages.
 */
const PER_YEAR: Record<Pay['unit'], { times: number; assumption: string }> = {
  HOUR: { times: 2080, assumption: '2,080 hours in a year (40 in a week)' },
  DAY: { times: 260, assumption: '260 days in a year (5 in a week)' },
  WEEK: { times: 52, assumption: '52 weeks in a year' },
  MONTH: { times: 12, assumption: '12 months in a year' },
  YEAR: { times: 1, assumption: 'as stated for the year' },
};

/** What an amount per unit makes in a year, as a decimal string with two places. */
export function yearly(amount: string, unit: Pay['unit']): string {
  return (Math.round(Number(amount) * 100 * PER_YEAR[unit].times) / 100).toFixed(2);
}

/** The pay of a year as decimal strings with two places; a missing bound is the other one. */
export function annualPay({ min, max, unit }: Pay): { min: string; max: string; assumptions: string } {
  return {
    min: yearly((min ?? max)!, unit),
    max: yearly((max ?? min)!, unit),
    assumptions: PER_YEAR[unit].assumption,
  };
}

/** Pay as the graph shows it. */
export function toCompensation(pay: Pay): Compensation {
  const money = (amount: string) => ({ amount, currency: pay.currency });
  const { min, max, assumptions } = annualPay(pay);
  return {
    min: pay.min === null ? null : money(pay.min),
    max: pay.max === null ? null : money(pay.max),
    unit: pay.unit as Compensation['unit'],
    annual: { min: money(min), max: money(max), assumptions },
    basis: pay.basis as Compensation['basis'],
    raw: pay.raw,
  };
}
