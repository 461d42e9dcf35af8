import { describe, expect, it } from '@jest/globals';
import { employmentTypesOf } from './employment-types.js';

const coded = (Code: string) => (Code === '' ? [] : [{ Code, Name: '' }]);

describe('employmentTypesOf', () => {
  it.each([
    ['1', '15317', ['FULL_TIME']],
    ['1', '15326', ['FULL_TIME']],
    ['1', '15318', ['FULL_TIME', 'TEMPORARY']],
    ['1', '15319', ['FULL_TIME', 'TEMPORARY']],
    ['2', '15328', ['PART_TIME', 'INTERN']],
    ['4', '15522', ['PER_DIEM']],
    ['6', '15317', ['OTHER']],
    ['3', '', ['OTHER']],
    ['', '15318', ['TEMPORARY']],
    ['', '', ['OTHER']],
  ])('schedule %j, appointment %j', (schedule, offering, expected) => {
    const terms = {
      PositionSchedule: coded(schedule),
      PositionOfferingType: coded(offering),
      PositionRemuneration: [],
    };
    expect(employmentTypesOf(terms)).toEqual(expected);
  });

  it('says of unpaid work that it is voluntary', () => {
    const unpaid = { MinimumRange: '0', MaximumRange: '0', RateIntervalCode: 'Without Compensation', Description: '' };
    const terms = {
      PositionSchedule: coded('2'),
      PositionOfferingType: coded('15328'),
      PositionRemuneration: [unpaid],
    };
    expect(employmentTypesOf(terms)).toEqual(['PART_TIME', 'INTERN', 'VOLUNTEER']);
  });
});
