import { describe, expect, it } from '@jest/globals';
import {
  articleProfile,
  vacancyProfile,
  type AgencyTypeKey,
  type ArticleProfile,
  type VacancyProfile,
} from './profile.js';
import { score } from './score.js';
import { VOCABULARY_VERSION } from './vocabulary.js';
import { ROLE_KEYS } from './vocabulary/roles.js';
import { SETTING_KEYS } from './vocabulary/settings.js';
import { TOPIC_KEYS } from './vocabulary/topics.js';

/** A generator of pseudo-random numbers (Lehmer), so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = randomNumbers(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const weights = (keys: readonly string[], count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, () => [pick(keys), Math.round(random() * 1000) / 1000]));
const WORDS = 'patrol warrant county radio night school'.split(' ');

function randomVacancy(): VacancyProfile {
  return {
    kind: 'vacancy',
    version: 'v1',
    role: random() < 0.1 ? null : pick(ROLE_KEYS),
    setting: pick(SETTING_KEYS),
    agencyType: 'OTHER',
    topics: weights(TOPIC_KEYS, 6),
    terms: weights(WORDS, 3),
  };
}

function randomArticle(): ArticleProfile {
  return { kind: 'article', version: 'v1', topics: weights(TOPIC_KEYS, 8), terms: weights(WORDS, 3), bestProfiles: [] };
}

const vacancy = (title: string, agencyType: AgencyTypeKey, population: number | null): VacancyProfile =>
  vacancyProfile({ title, text: '', agencyType, population, swornOfficers: null });

const article = (title: string, text: string): ArticleProfile => articleProfile({ title, text, topics: [] });

describe('score', () => {
  const pairs = Array.from({ length: 500 }, () => [randomVacancy(), randomArticle()] as const);

  it('is the same in either order, to the last digit', () => {
    for (const [v, a] of pairs) expect(score(a, v)).toEqual(score(v, a));
  });

  it('lies between 0 and 1 and is the sum of its reasons, the biggest first', () => {
    for (const [v, a] of pairs) {
      const { score: total, reasons } = score(v, a);
      const contributions = reasons.map(({ contribution }) => contribution);
      expect(total >= 0 && total <= 1).toBe(true);
      expect(Math.abs(contributions.reduce((sum, it) => sum + it, 0) - total)).toBeLessThan(1e-9);
      expect(contributions).toEqual([...contributions].sort((x, y) => y - x));
      expect(contributions.every((it) => it > 0)).toBe(true);
      expect(reasons.length).toBeLessThanOrEqual(6);
    }
  });

  it('says in plain words why', () => {
    const dispatcher = vacancy('911 Dispatcher', 'COUNTY_SHERIFF', 17_000);
    const { grade, reasons } = score(
      dispatcher,
      article('Dispatcher wellness', 'Burnout among rural 911 dispatchers.'),
    );
    expect(grade).toBe('STRONG');
    const said = reasons.map(({ kind, label }) => [kind, label]).sort();
    expect(said).toEqual([
      ['COMMUNITY_SIZE', 'Fits a rural county: covers rural policing and officer wellness'],
      [
        'POSITION_TYPE',
        'For a 911 dispatcher in a rural county: covers 911 dispatch and officer wellness; mentions dispatcher',
      ],
      ['SHARED_TOPIC', 'Both are about 911 dispatch'],
    ]);
  });

  it('names words that both mention as they are written, and never the share of words', () => {
    const deputy = vacancyProfile({
      title: 'Deputy Sheriff',
      text: 'Backup is an hour away; a deputy knows jurisdiction, rescues stranded motorists and serves warrants.',
      agencyType: 'COUNTY_SHERIFF',
      population: 9_000,
      swornOfficers: null,
    });
    const { reasons } = score(
      deputy,
      article('Backup across the line', 'A deputy, his backup and the jurisdiction of neighboring agencies.'),
    );
    const { label } = reasons[0]!;
    expect(label).toMatch(/; mentions .*backup/);
    expect(label).toMatch(/; mentions .*jurisdiction/);
    expect(reasons.map(({ kind }) => kind)).not.toContain('TERM_OVERLAP');
  });

  it('is 0 without reasons for texts that have nothing in common', () => {
    const nothing = score(vacancy('Chaplain', 'OTHER', null), article('K-9 teams', 'Police dogs and their handlers.'));
    expect(nothing).toMatchObject({ score: 0, grade: 'WEAK', reasons: [] });
  });

  it('promises nothing to a job that has nothing to do with the police', () => {
    const engineer = vacancy('Civil Engineer', 'MUNICIPAL_POLICE', 5_000);
    expect(score(engineer, article('Small-town policing', 'Police in a small town wear many hats.')).grade).toBe(
      'WEAK',
    );
  });

  it('names the model', () => {
    expect(score(randomVacancy(), randomArticle()).model).toBe(`need-2+vocabulary-${VOCABULARY_VERSION}`);
  });

  it('refuses two of a kind', () => {
    expect(() => score(randomVacancy(), randomVacancy())).toThrow('not for two of the kind "vacancy"');
    expect(() => score(randomArticle(), randomArticle())).toThrow('not for two of the kind "article"');
  });
});
