import { describe, expect, it } from '@jest/globals';
import { anAnnouncement } from '../../../test/an-announcement.js';
import { readAnnouncement } from './announcement.js';
import { requirementsOf } from './requirements.js';

const required = (who: string, qualifications = '', requirements: string[] = []) =>
  requirementsOf(
    readAnnouncement(
      anAnnouncement({
        QualificationSummary: qualifications,
        details: { WhoMayApply: { Name: who, Code: '15514' }, KeyRequirements: requirements },
      }),
    ).MatchedObjectDescriptor,
  );

describe('citizenship', () => {
  it.each([
    ['United States Citizens', true],
    ['All U.S. Citizens and Nationals; no prior Federal experience is required.', true],
    ['US Citizens and Status Candidates', true],
    ['"ANY UNITED STATES CITIZEN"', true],
    ['US Citizens and Non-Citizens within the local commuting area', false],
    ['Open to current technicians of the National Guard', null],
    ['', null],
  ])('%j: %s', (who, expected) => expect(required(who)).toMatchObject({ citizenship: expected, other: [] }));

  it('is not certain where others may be appointed when no citizen is found', () => {
    const { citizenship, other } = required('United States Citizens', 'Non-citizens may be appointed when need be.');
    expect(citizenship).toBeNull();
    expect(other).toEqual(['U.S. citizenship; others only when no qualified citizen can be found.']);
  });
});

describe('minimum age', () => {
  it.each([
    ['Applicants must be at least 21 years of age.', 21],
    ['Be 18 years old on the first day.', 18],
    ['The minimum age is 20.', 20],
    ['A maximum entry age of 36 has been established.', null],
    ['Be 18 years of age, or be at least 16 years of age and a graduate.', null],
    ['Males at least 18 years of age must register with the Selective Service.', null],
    ['The agency is 50 years old.', null],
    ['A year of patrol work.', null],
  ])('%j: %s', (text, expected) => {
    expect(required('', text).minimumAge).toBe(expected);
    expect(required('', '', [text]).minimumAge).toBe(expected);
  });

  it('leaves unknown what prose does not say for certain', () => {
    expect(required('')).toMatchObject({
      education: null,
      experienceMonths: null,
      postCertification: null,
      lateralOnly: false,
    });
  });
});
