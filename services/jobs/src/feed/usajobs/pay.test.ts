import { describe, expect, it } from '@jest/globals';
import { payOf } from './pay.js';

const remuneration = (MinimumRange: string, MaximumRange: string, RateIntervalCode: string) => ({
  MinimumRange,
  MaximumRange,
  RateIntervalCode,
  Description: '',
});

describe('payOf', () => {
  it.each([
    ['41000', '52500', 'Per Year', '41000', '52500', 'YEAR', '$41,000 to $52,500 per year'],
    ['41000.0000', '52500.0', 'PA', '41000', '52500', 'YEAR', '$41,000 to $52,500 per year'],
    ['11.3', '17.99', 'Per Hour', '11.30', '17.99', 'HOUR', '$11.30 to $17.99 per hour'],
    ['15.31', '15.31', 'PH', '15.31', '15.31', 'HOUR', '$15.31 per hour'],
    ['200', '250', 'Per Day', '200', '250', 'DAY', '$200 to $250 per day'],
    ['3000', '4000', 'Per Month', '3000', '4000', 'MONTH', '$3,000 to $4,000 per month'],
    ['1500', '2001', 'Bi-weekly', '750', '1000.50', 'WEEK', '$1,500 to $2,001 bi-weekly'],
    ['0', '52500', 'Per Year', null, '52500', 'YEAR', 'up to $52,500 per year'],
    ['$41,000', '', 'Per Year', '41000', null, 'YEAR', 'from $41,000 per year'],
  ])('%s to %s %s', (from, to, interval, min, max, unit, raw) => {
    expect(payOf([remuneration(from, to, interval)])).toEqual({
      min,
      max,
      currency: 'USD',
      unit,
      basis: 'STATED',
      raw,
    });
  });

  it.each([
    ['0', '0', 'Without Compensation'],
    ['0.0', '0.0', 'Bi-weekly'],
    ['100', '200', 'Fee Basis'],
    ['100', '200', 'School Year'],
    ['negotiable', '', 'Per Year'],
    ['41000', '52500', 'constructor'],
  ])('%s to %s %s states no pay', (from, to, interval) => {
    expect(payOf([remuneration(from, to, interval)])).toBeNull();
  });

  it('takes the first that states pay', () => {
    const pay = payOf([remuneration('0', '0', 'Per Year'), remuneration('20', '25', 'Per Hour')]);
    expect(pay).toMatchObject({ min: '20', unit: 'HOUR' });
    expect(payOf([])).toBeNull();
  });
});
