import { describe, expect, it } from '@jest/globals';
import { RELEVANT } from '../evaluation/metrics.js';
import { articleProfile, vacancyProfile } from '../profile.js';
import { factsOfJudged } from '../evaluation/judged-facts.js';
import { ROLE_KEYS } from '../vocabulary/roles.js';
import { SETTING_KEYS } from '../vocabulary/settings.js';
import { agreementIn, agreementOf } from './agreement.js';
import { faultsOf } from './judgement-faults.js';
import { judgedSetOf, OWN_JUDGEMENTS, readJudgements, type Judgements } from './judgements.js';

const OWN = readJudgements(OWN_JUDGEMENTS);

const passOf = (grades: Record<string, Record<string, number>>) => ({
  articles: ['a1', 'a2'],
  grades: new Map(Object.entries(grades).map(([id, given]) => [id, new Map(Object.entries(given))])),
  doubles: [],
});

const SOME: Judgements = {
  vacancies: ['v1', 'v2'].map((id) => ({ id, title: 'Deputy', text: '', agency_type: 'sheriff', community: 'county' })),
  articles: ['a1', 'a2'].map((id) => ({ id, title: '', text: '', topics: [] })),
  passes: [passOf({ v1: { a1: 3 }, v2: {} }), passOf({ v1: { a1: 2, a2: 1 }, v2: {} })],
  settled: {
    v1: { a1: { grade: 2, because: 'another kind of place' }, a2: { grade: 0, because: 'it is not this work' } },
  },
};

describe('the project’s own judgements', () => {
  it('are whole: every pair judged in both passes, every difference settled', () => {
    expect(faultsOf(OWN)).toEqual([]);
  });

  it('are of two passes that agree', () => {
    const { pairs, kappa, weightedKappa } = agreementIn(OWN);
    expect(pairs).toBe(OWN.vacancies.length * OWN.articles.length);
    expect(kappa).toBeGreaterThan(0.8);
    expect(weightedKappa).toBeGreaterThan(0.9);
  });

  it('are of sixty vacancies and more, short and long, with hard negatives', () => {
    const lengths = OWN.vacancies.map(({ text }) => text.split(/\s+/).length);
    expect(OWN.vacancies.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...lengths)).toBeLessThan(40);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
    const { qrels } = judgedSetOf(OWN);
    const useful = (id: string) => Object.values(qrels[id]!).some((grade) => grade >= RELEVANT);
    expect(OWN.vacancies.filter(({ id }) => !useful(id)).length).toBeGreaterThanOrEqual(5);
    expect(OWN.articles.filter(({ topics }) => topics.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  it('cover every setting, and every role but one whose vacancies also name a scene of crime', () => {
    const profiles = OWN.vacancies.map((vacancy) => vacancyProfile(factsOfJudged(vacancy)));
    const settings = new Set(profiles.map(({ setting }) => setting));
    const roles = new Set(profiles.map(({ role }) => role));
    expect(SETTING_KEYS.filter((key) => !settings.has(key))).toEqual([]);
    expect(ROLE_KEYS.filter((key) => !roles.has(key))).toEqual(['evidence-technician']);
  });

  it('are of articles with a topic each', () => {
    const without = OWN.articles.filter((article) => Object.keys(articleProfile(article).topics).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('judgedSetOf', () => {
  it('takes the settled grade before that of a pass', () => {
    expect(judgedSetOf(SOME).qrels).toEqual({ v1: { a1: 2 }, v2: {} });
  });
});

describe('faultsOf', () => {
  it('finds nothing in whole judgements', () => {
    expect(faultsOf(SOME)).toEqual([]);
  });

  it('names what is not judged, not there, not settled', () => {
    const [first, second] = SOME.passes;
    const faults = faultsOf({
      ...SOME,
      passes: [
        { ...first, articles: ['a1', 'a9'] },
        { ...second, grades: new Map([...second.grades].slice(0, 1)) },
      ],
      settled: {
        v1: { a1: { grade: 0, because: 'no reason at all' } },
        v2: { a1: { grade: 1, because: 'no difference' } },
      },
    });
    expect(faults).toEqual([
      'pass-1: the article a2 is not judged',
      'pass-1: there is no article a9',
      'pass-2: the vacancy v2 is not judged',
      'settled: v1 x a1 is neither of 3 and 2',
      'settled: v1 x a2 has the grades 0 and 1 and is not settled',
      'settled: v2 x a1 is no difference',
    ]);
  });
});

describe('agreementOf', () => {
  it('is 1 for the same grades, 0 for chance', () => {
    expect(
      agreementOf([
        [0, 0],
        [3, 3],
      ]),
    ).toEqual({ pairs: 2, differences: 0, kappa: 1, weightedKappa: 1 });
    expect(
      agreementOf([
        [0, 0],
        [0, 3],
        [3, 0],
        [3, 3],
      ]),
    ).toMatchObject({ differences: 2, kappa: 0, weightedKappa: 0 });
  });

  it('weighs a difference by its square', () => {
    // Observed: 1 of 4 differs, by 1. By chance, of 16: 4 and 2 by 3, 2 by 2, 2 by 1.
    const { kappa, weightedKappa } = agreementOf([
      [0, 0],
      [0, 0],
      [3, 3],
      [2, 3],
    ]);
    expect(kappa).toBeCloseTo(1 - 1 / 4 / (10 / 16));
    expect(weightedKappa).toBeCloseTo(1 - 1 / 4 / ((6 * 9 + 2 * 4 + 2 * 1) / 16));
  });
});
