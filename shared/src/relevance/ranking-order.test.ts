import { describe, expect, it } from '@jest/globals';
import { GRADES, reaches } from './grade.js';
import type { ArticleProfile, MatchProfile, VacancyProfile } from './profile.js';
import { comparePlaces, placeOf, rank, type Candidate } from './ranking.js';
import { quickScore, ROUNDING, score } from './score.js';
import { ROLE_KEYS } from './vocabulary/roles.js';
import { SETTING_KEYS } from './vocabulary/settings.js';
import { TOPIC_KEYS } from './vocabulary/topics.js';

/** Pseudo-random numbers (Lehmer), so that a failure can be repeated. */
let state = 11;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const weights = (keys: readonly string[], count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, () => [pick(keys), Math.round(random() * 1000) / 1000]));
const WORDS = 'patrol warrant county radio night school'.split(' ');

const vacancy = (): VacancyProfile => ({
  kind: 'vacancy',
  version: 'v1',
  role: random() < 0.1 ? null : pick(ROLE_KEYS),
  setting: pick(SETTING_KEYS),
  agencyType: 'OTHER',
  topics: weights(TOPIC_KEYS, 6),
  terms: weights(WORDS, 3),
});

const article = (): ArticleProfile => ({
  kind: 'article',
  version: 'v1',
  topics: weights(TOPIC_KEYS, 8),
  terms: weights(WORDS, 3),
  bestProfiles: [],
});

/** The same weights in another order: the sums differ by rounding at most. */
const reordered = <P extends MatchProfile>(profile: P): P => ({
  ...profile,
  topics: Object.fromEntries(Object.entries(profile.topics).reverse()),
  terms: Object.fromEntries(Object.entries(profile.terms).reverse()),
});

/** Forty profiles of which every third is there again, as it is and reordered; dates and ids collide or cross. */
function candidates(make: () => MatchProfile): Candidate[] {
  const profiles = Array.from({ length: 40 }, make).flatMap((profile, index) =>
    index % 3 > 0 ? [profile] : [profile, { ...profile }, reordered(profile)],
  );
  return profiles.map((profile, index) => ({
    id: String((index * 37) % 100).padStart(2, '0'),
    at: new Date(Math.floor(random() * 2)),
    profile,
  }));
}

/** Every score exact from the start. */
function plainlyRanked(target: MatchProfile, list: readonly Candidate[], least: (typeof GRADES)[number]) {
  return list
    .map((candidate) => ({ candidate, relevance: score(target, candidate.profile) }))
    .filter(({ relevance }) => reaches(relevance.grade, least))
    .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

describe('the quick order of a ranking', () => {
  it.each([
    ['articles for vacancies', vacancy, article],
    ['vacancies for articles', article, vacancy],
  ])('is that of the exact scores, ties included: %s', (_name, target, make) => {
    for (let round = 0; round < 50; round += 1) {
      const [one, list, minGrade] = [target(), candidates(make), GRADES[round % GRADES.length]!];
      const ranked = rank(one, list, { minGrade, perTopicCap: Infinity });
      expect(ranked.map(({ candidate, relevance }) => ({ candidate, relevance }))).toEqual(
        plainlyRanked(one, list, minGrade),
      );
    }
  });

  it('is near enough: quick and exact differ by far less than is allowed for', () => {
    for (let round = 0; round < 1000; round += 1) {
      const [one, other] = [vacancy(), article()];
      expect(Math.abs(quickScore(one, other) - score(one, other).score)).toBeLessThan(ROUNDING / 1000);
      expect(quickScore(other, one)).toBe(quickScore(one, other));
    }
  });

  it('asks the exact score on the very bound of a grade', () => {
    const FAIR = 0.33;
    const outcomes = { in: 0, out: 0 };
    for (let round = 0; round < 1000; round += 1) {
      const one = { ...vacancy(), terms: { radio: 1 } };
      const unworded = { ...article(), terms: {} };
      const worded = { ...unworded, terms: { radio: (FAIR - score(one, unworded).score) / 0.3 } };
      const exact = score(one, worded).score;
      if (one.role === null || Math.abs(exact - FAIR) > ROUNDING) continue;
      const shown = rank(one, [{ id: 'a', at: new Date(0), profile: worded }]).length;
      expect(shown).toBe(exact >= FAIR ? 1 : 0);
      outcomes[shown ? 'in' : 'out'] += 1;
    }
    expect(Math.min(outcomes.in, outcomes.out)).toBeGreaterThan(20);
  });
});
