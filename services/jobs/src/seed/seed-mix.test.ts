import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseAgencies } from '../agency/agency-csv.js';
import type { Posting } from '../feed/posting.js';
import { seedPostings } from './seed-postings.js';

const agencies = parseAgencies(readFileSync(new URL('../../seed/agencies.csv', import.meta.url), 'utf8'));
const postings = [...seedPostings(agencies, { now: new Date('2026-05-04T15:00:00Z') })];
const share = (fits: (posting: Posting) => boolean) => postings.filter(fits).length / postings.length;

describe('the first 1,600 postings', () => {
  it.each([
    ['patrol officers', /(police|patrol) officer|patrolman/i, 250],
    ['deputies', /(patrol|road|sheriff).*deput|deputy sheriff|(patrol|road) deputy/i, 100],
    ['detention officers', /detention|corrections|jailer|jail deputy/i, 80],
    ['dispatchers', /dispatch|telecommunicator|communications (officer|specialist)/i, 100],
    ['laterals', /lateral/i, 60],
    ['recruits', /recruit|cadet|trainee|academy/i, 80],
    ['troopers', /trooper/i, 50],
    ['campus officers', /campus|university|college/i, 40],
    ['school resource officers', /school resource|school safety|\bsro\b/i, 30],
    ['detectives', /detective|criminal investigator/i, 20],
    ['rangers', /ranger/i, 20],
    ['records clerks', /records|police clerk/i, 15],
    ['reserves', /reserve|auxiliary/i, 15],
    ['sergeants', /sergeant/i, 12],
    ['chiefs', /chief/i, 8],
    ['game wardens', /warden|conservation|wildlife/i, 8],
    ['victim advocates', /victim/i, 8],
    ['crime analysts', /analyst/i, 8],
    ['animal control officers', /animal|humane/i, 8],
    ['code enforcement officers', /code (enf|comp)|nuisance/i, 8],
    ['community service officers', /community service|service aide|safety aide|service technician/i, 8],
    ['crossing guards', /crossing guard/i, 8],
    ['bailiffs', /bailiff|court/i, 8],
    ['evidence technicians', /evidence|property/i, 8],
    ['co-responders', /co-responder|crisis|social worker/i, 8],
    ['probation officers', /probation|parole|pretrial|supervision officer|community corrections/i, 8],
    ['K-9 officers', /k-?9|canine/i, 8],
    ['background investigators', /background/i, 8],
  ])('have %s', (_, title, least) => {
    expect(postings.filter((it) => title.test(it.title)).length).toBeGreaterThanOrEqual(least);
  });

  it('have many titles', () => {
    expect(new Set(postings.map((it) => it.title)).size).toBeGreaterThan(600);
    expect(share((it) => it.title === it.title.toUpperCase())).toBeCloseTo(0.07, 1);
  });

  it('state pay as agencies do', () => {
    const by = (unit: string) => share((it) => it.pay?.unit === unit);
    expect(Math.abs(by('HOUR') - 0.35)).toBeLessThan(0.05);
    expect(Math.abs(by('YEAR') - 0.45)).toBeLessThan(0.05);
    expect(Math.abs(share((it) => it.pay === null) - 0.15)).toBeLessThan(0.04);
    expect(by('MONTH') + by('WEEK')).toBeGreaterThan(0.02);
    expect(share((it) => it.pay?.basis === 'PARSED_FROM_TEXT')).toBeGreaterThan(0.05);
  });

  it('are of every kind of employment', () => {
    const kinds = new Set(postings.flatMap((it) => it.employmentTypes));
    expect([...kinds].sort()).toEqual(['CONTRACTOR', 'FULL_TIME', 'PART_TIME', 'PER_DIEM', 'TEMPORARY', 'VOLUNTEER']);
    expect(share((it) => it.workArrangement === 'ON_SITE')).toBeGreaterThan(0.97);
  });
});
