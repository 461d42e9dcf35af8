import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseAgencies } from '../agency/agency-csv.js';
import { annualPay } from '../compensation/compensation.js';
import { seedPostings } from './seed-postings.js';

const agencies = parseAgencies(readFileSync(new URL('../../seed/agencies.csv', import.meta.url), 'utf8'));
const postings = [...seedPostings(agencies, { count: 4_000, now: new Date('2026-05-04T15:00:00Z') })];
const known = new Map(agencies.map((it) => [it.ori, it]));

/** Postings that state something, each with its text in small letters. */
const texts = postings.map((it) => ({ ...it, text: it.description.toLowerCase() }));

describe('the text of a posting says what its data say', () => {
  it('on age', () => {
    for (const { requirements, text } of texts)
      if (requirements.minimumAge !== null)
        expect(text).toMatch(new RegExp(`\\b${requirements.minimumAge} (years|at the time|by the date)`));
      else expect(text).not.toMatch(/\b(18|20|21) (years (of age|old)|at the time|by the date)/);
  });

  it('on education', () => {
    const words = {
      NONE: /no (diploma|formal)/,
      HIGH_SCHOOL: /high school|ged/,
      ASSOCIATE: /associate|two years of college/,
    };
    const degrees = { BACHELOR: /bachelor|four-year degree/, MASTER: /master's degree/, DOCTORATE: /doctor/ };
    for (const { requirements, text } of texts)
      if (requirements.education !== null) expect(text).toMatch({ ...words, ...degrees }[requirements.education]);
  });

  it('on certification, citizenship and laterals', () => {
    for (const { requirements, text, title } of texts) {
      if (requirements.postCertification === true) expect(text).toMatch(/certifi/);
      if (requirements.postCertification === false) expect(text).toMatch(/academy|no prior law enforcement/);
      if (requirements.citizenship !== null) expect(text).toMatch(/citizen/);
      if (requirements.lateralOnly) expect(title).toMatch(/lateral|certified/i);
      if (/\b(entry-level|non-certified)\b/i.test(title)) expect(requirements.postCertification).not.toBe(true);
    }
  });

  it('on further requirements and how to apply', () => {
    for (const { requirements, text, application } of texts) {
      for (const other of requirements.other) expect(text).toContain(other.toLowerCase());
      expect(text).toContain(application.instructions!.toLowerCase());
    }
  });

  it('on pay that stands in the text alone', () => {
    for (const { pay, text } of texts)
      if (pay?.basis === 'PARSED_FROM_TEXT') expect(text).toContain(pay.raw!.toLowerCase());
    for (const { pay, text } of texts)
      if (pay === null) expect(text).not.toMatch(/\$[\d,.]+ ?(\/|hourly|annually|(per|an|a) (hour|week|month))/);
  });

  it('on the last day', () => {
    for (const { validThrough, text } of texts)
      if (validThrough !== null) expect(text).not.toContain('open until filled');
  });
});

describe('a posting', () => {
  it('pays what people in the trade are paid', () => {
    for (const { pay, title } of postings) {
      if (pay === null) continue;
      const { min, max } = annualPay(pay);
      expect([title, Number(min) >= 25_000, Number(max) <= 320_000]).toEqual([title, true, true]);
    }
  });

  it('pays nothing to volunteers', () => {
    for (const { pay, employmentTypes } of postings) if (employmentTypes[0] === 'VOLUNTEER') expect(pay).toBeNull();
  });

  it('is where its agency is', () => {
    for (const { agency, locations } of postings) {
      const { regionCode, city } = known.get(agency.ori!)!;
      for (const location of locations) expect(location.regionCode).toBe(regionCode);
      if (city !== null && agency.type === 'MUNICIPAL_POLICE')
        expect(locations[0]!.label).toBe(`${city}, ${regionCode.slice(3)}`);
    }
  });

  it('of a role differs from the next of that role', () => {
    const shingles = postings
      .filter((it) => /^(police|patrol) officer\b/i.test(it.title))
      .slice(0, 150)
      .map((it) => shinglesOf(it.description));
    const overlaps = shingles.flatMap((a, index) => shingles.slice(0, index).map((b) => overlapOf(a, b)));
    expect(overlaps.sort((a, b) => a - b)[Math.floor(overlaps.length / 2)]).toBeLessThan(0.1);
    expect(Math.max(...overlaps)).toBeLessThan(0.4);
  });
});

/** Every three words in a row. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\w+/g) ?? [];
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((it) => b.has(it)).length;
  return shared / (a.size + b.size - shared);
}
