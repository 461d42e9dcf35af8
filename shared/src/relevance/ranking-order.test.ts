import { describe, expect, it } from '@jest/globals';
import { GRADES, reaches } from './grade.js';
import type { ArticleProfile, MatchProfile, VacancyProfile } from './profile.js';
import { comparePlaces, rank, type ProfiledCandidate } from './ranking.js';
import { score, scoreValue, type Score } from './score.js';
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

/** Forty profiles of which every third is there again; dates and ids collide or cross. */
function candidates(make: () => MatchProfile): ProfiledCandidate[] {
  const profiles = Array.from({ length: 40 }, make).flatMap((profile, index) =>
    index % 3 > 0 ? [profile] : [profile, { ...profile }],
  );
  return profiles.map((profile, index) => ({
    id: String((index * 37) % 100).padStart(2, '0'),
    at: new Date(Math.floor(random() * 2)),
    profile,
  }));
}

const exactPlace = ({ candidate, relevance }: { candidate: ProfiledCandidate; relevance: Score }) => ({
  ...candidate,
  group: 0,
  score: relevance.score,
});

/** Every score with its reasons from the start. */
function plainlyRanked(target: MatchProfile, list: readonly ProfiledCandidate[], least: (typeof GRADES)[number]) {
  return list
    .map((candidate) => ({ candidate, relevance: score(target, candidate.profile) }))
    .filter(({ relevance }) => reaches(relevance.grade, least))
    .sort((a, b) => comparePlaces(exactPlace(a), exactPlace(b)));
}

describe('the order of a ranking', () => {
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

  it('needs no reasons: the value of a score is the score', () => {
    for (let round = 0; round < 1000; round += 1) {
      const [one, other] = [vacancy(), article()];
      expect(scoreValue(one, other)).toBe(score(one, other).score);
      expect(scoreValue(other, one)).toBe(scoreValue(one, other));
    }
  });
});
