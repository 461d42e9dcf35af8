import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAgencies } from '../agency/agency-csv.js';
import { communitySizeOf } from '../agency/community-size.js';
import { posting } from '../feed/posting.js';
import { LONGEST, SHORTEST } from './seed-description.js';
import { seedPostings } from './seed-postings.js';

const agencies = parseAgencies(readFileSync(new URL('../../seed/agencies.csv', import.meta.url), 'utf8'));
const now = new Date('2026-05-04T15:00:00Z');
const postings = [...seedPostings(agencies, { count: 5_000, now })];
const first = postings.slice(0, 1_600);
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('seedPostings', () => {
  it('makes postings that are valid', () => {
    for (const it of postings) expect(posting.safeParse(it).error?.message).toBeUndefined();
  });

  it('makes the same again, and others for another seed', () => {
    const again = (seed?: number) => hash([...seedPostings(agencies, { count: 500, now, seed })]);
    expect(again()).toBe(hash(postings.slice(0, 500)));
    expect(again(2)).not.toBe(again());
  });

  it('moves with the time alone in its dates', () => {
    const later = [...seedPostings(agencies, { count: 50, now: new Date('2026-08-04T15:00:00Z') })];
    expect(later.map((it) => [it.externalId, it.agency.ori, it.pay])).toEqual(
      postings.slice(0, 50).map((it) => [it.externalId, it.agency.ori, it.pay]),
    );
    expect(later[0]!.postedAt > postings[0]!.postedAt).toBe(true);
  });

  it('makes 1,600 unless told otherwise, one when one is asked for', () => {
    expect([...seedPostings(agencies, { now })]).toHaveLength(1_600);
    const { value } = seedPostings(agencies, { count: 1_000_000, now }).next();
    expect(value).toEqual(postings[0]);
    expect(() => seedPostings([], { now }).next()).toThrow(RangeError);
  });

  it('numbers them', () => {
    expect(postings[122]!.externalId).toBe('seed-000123');
    expect(new Set(postings.map((it) => it.externalId)).size).toBe(5_000);
  });

  it('writes no description twice, none too short or too long', () => {
    expect(new Set(postings.map((it) => it.description)).size).toBe(5_000);
    for (const { description } of postings) {
      expect(description.length).toBeGreaterThanOrEqual(SHORTEST);
      expect(description.length).toBeLessThanOrEqual(LONGEST);
    }
  });

  it('leaves no hole in the text', () => {
    for (const { title, summary, description } of postings)
      expect(`${title}\n${summary}\n${description}`).not.toMatch(/[{}[\]|]|undefined|null|NaN| {2}|\.\.|the the/);
  });

  it('gives nobody a way to a real agency', () => {
    for (const it of postings) {
      const text = JSON.stringify(it).replaceAll('https://jobs.heartland.example/', '');
      expect(text).not.toMatch(/https?:|www\.|@|\(\d{3}\) ?\d{3}|\b\d{3}-\d{3}-\d{4}\b/);
    }
  });

  it('covers every state, small places above all', () => {
    expect(new Set(first.map((it) => it.locations[0]!.regionCode)).size).toBe(51);
    const sizes = new Map(agencies.map((it) => [it.ori, communitySizeOf(it)]));
    const small = first.filter((it) => ['RURAL', 'SMALL_TOWN'].includes(sizes.get(it.agency.ori!)!));
    expect(small.length).toBeGreaterThan(first.length / 3);
    expect(new Set(first.map((it) => it.agency.ori)).size).toBe(agencies.length);
  });
});
