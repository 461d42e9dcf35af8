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

/** The pay of a year as decimal strings with two places; a missing bound is the other one. */
export function annualPay(pay: Pay): { min: string; max: string; assumptions: string } {
  const { times, assumption } = PER_YEAR[pay.unit];
  const yearly = (amount: string) => (Math.round(Number(amount) * 100 * times) / 100).toFixed(2);
  return { min: yearly((pay.min ?? pay.max)!), max: yearly((pay.max ?? pay.min)!), assumptions: assumption };
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
