import { beforeAll, describe, expect, it } from '@jest/globals';
import { calibrationOf } from '../evaluation/calibration.js';
import { evaluate, type Result } from '../evaluation/evaluate.js';
import { heartlandMethod } from '../evaluation/heartland-method.js';
import { baselineOf, fallen, readBaseline } from './baseline.js';
import { judgedSetOf, OWN_JUDGEMENTS, readJudgements } from './judgements.js';
import { failing, readSentinels } from './sentinels.js';

/** The least mean nDCG@3, the least share of what is shown that is relevant, and the least of what is shown as STRONG. */
const FLOORS = { ndcg3: 0.82, precision: 0.8, strong: 0.9 };
/** By how much the mean nDCG@3, vacancy by vacancy, may fall below the recorded one. */
const TOLERATED_DROP = 0.02;

describe('the matching, on the project’s own judgements', () => {
  const set = judgedSetOf(readJudgements(OWN_JUDGEMENTS));
  const recorded = readBaseline(OWN_JUDGEMENTS);
  let result: Result;
  beforeAll(async () => {
    result = await evaluate(heartlandMethod(set.articles), set);
  });

  it('stays above its floors', () => {
    const strong = calibrationOf(result).find(({ promised }) => promised === 'STRONG')!;
    expect(result.ndcg3.value).toBeGreaterThanOrEqual(FLOORS.ndcg3);
    expect(result.precision.value).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(strong.right.value).toBeGreaterThanOrEqual(FLOORS.strong);
  });

  it('is not worse than it was, vacancy by vacancy', () => {
    const now = baselineOf(result.vacancies);
    expect(Object.keys(now)).toEqual(Object.keys(recorded));
    const drops = Object.keys(recorded).map((id) => (recorded[id]!.ndcg3 ?? 0) - (now[id]!.ndcg3 ?? 0));
    const drop = drops.reduce((sum, it) => sum + it, 0) / drops.length;
    // The vacancies that fell are named when the gate closes.
    expect({
      kept: drop <= TOLERATED_DROP,
      worst: drop > TOLERATED_DROP ? fallen(now, recorded).slice(0, 5) : [],
    }).toEqual({
      kept: true,
      worst: [],
    });
  });

  it('shows what anybody can tell, and nothing that anybody would laugh at', () => {
    const shown = new Map(result.vacancies.map(({ id, shown: there }) => [id, there.map(({ article }) => article)]));
    expect(failing(readSentinels(OWN_JUDGEMENTS), shown)).toEqual([]);
  });
});

describe('fallen', () => {
  it('names the vacancies for which less came out, the worst first', () => {
    const recorded = {
      v1: { ndcg3: 1, shown: 3, right: 3 },
      v2: { ndcg3: 0.5, shown: 3, right: 1 },
      v3: { ndcg3: null, shown: 0, right: 0 },
      v4: { ndcg3: 0.5, shown: 1, right: 1 },
    };
    const now = { ...recorded, v1: { ...recorded.v1, ndcg3: 0.75 }, v2: { ...recorded.v2, ndcg3: 0 } };
    expect(fallen(now, recorded)).toEqual([
      { id: 'v2', by: 0.5 },
      { id: 'v1', by: 0.25 },
    ]);
  });
});

describe('failing', () => {
  it('says which sentinel fails', () => {
    const shown = new Map([['v1', ['a1', 'a2']]]);
    expect(failing({ v1: { must: ['a1', 'a3'], mustNot: ['a2', 'a4'] }, v2: { must: ['a1'] } }, shown)).toEqual([
      'v1 does not show a3',
      'v1 shows a2',
      'v2 does not show a1',
    ]);
  });
});
