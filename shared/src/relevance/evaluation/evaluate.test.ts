import { describe, expect, it } from '@jest/globals';
import { bm25Methods } from './bm25-methods.js';
import { calibrationOf } from './calibration.js';
import { evaluate } from './evaluate.js';
import { heartlandMethod } from './heartland-method.js';
import type { JudgedSet } from './judged-set.js';
import { leadOf } from './lead.js';
import { leaveOneOut, withoutOwnRole } from './leave-one-out.js';
import type { Method } from './method.js';
import { reportOf } from './report.js';
import { jsonOf, tableOf } from './table.js';

const SET: JudgedSet = {
  qrels: { v1: { a1: 3, a2: 1 }, v2: { a2: 2 } },
  vacancies: [
    { id: 'v1', title: '911 Dispatcher', text: 'Answers calls.', agency_type: 'municipal', community: 'city' },
    { id: 'v2', title: 'Game Warden', text: 'Patrols lakes.', agency_type: 'state', community: 'statewide' },
    { id: 'v3', title: 'Not judged', text: '', agency_type: null, community: null },
  ],
  articles: [
    { id: 'a1', title: 'Night shift at the dispatch console', text: 'A 911 dispatcher and her radio.', topics: [] },
    { id: 'a2', title: 'Opening day', text: 'A game warden checks hunting licenses at the lakes.', topics: [] },
    { id: 'a3', title: 'Bread', text: 'How to bake it.', topics: [] },
  ],
};

const fixed = (ranked: string[], shown = ranked): Method => ({
  key: 'fixed',
  name: 'Fixed',
  answer: () => ({ ranked, shown }),
});

describe('evaluate', () => {
  it('measures a method over the judged vacancies', async () => {
    const result = await evaluate(fixed(['a1', 'a2', 'a3'], ['a1']), SET);
    // v1: best order. v2: dcg = 3/1.58496 of 3.
    expect(result.ndcg3.value).toBeCloseTo((1 + 1 / 1.58496) / 2, 5);
    expect(result.mrr.value).toBeCloseTo((1 + 1 / 2) / 2);
    expect(result.precision.value).toBeCloseTo(1 / 2);
    expect(result.filled).toBeCloseTo(1 / 3);
  });

  it('leaves out of a partial set what was not judged', async () => {
    const partial = { ...SET, partial: true, qrels: { v1: { a1: 3, a2: 0 }, v2: { a2: 2 } } };
    const result = await evaluate(fixed(['a3', 'a1', 'a2'], ['a3', 'a1', 'a2']), partial);
    expect(result.ndcg3.value).toBe(1);
    expect(result.vacancies.map(({ shown }) => shown.map(({ article }) => article))).toEqual([['a1', 'a2'], ['a2']]);
    expect(result.precision.value).toBeCloseTo(2 / 3);
  });

  it('finds with Heartland what belongs together and shows nothing else', async () => {
    const result = await evaluate(heartlandMethod(SET.articles), SET);
    expect(result.mrr.value).toBe(1);
    expect(result.precision.value).toBe(1);
  });

  it('has lexical baselines that find shared words', async () => {
    for (const method of bm25Methods(SET)) expect((await evaluate(method, SET)).mrr.value).toBe(1);
  });
});

describe('calibrationOf', () => {
  it('is how often each grade is right among what is shown', () => {
    const shown = (grade: number, promised: 'STRONG' | 'FAIR') => ({ article: 'a', grade, promised });
    const vacancies = [
      { id: 'v1', ndcg3: 1, shown: [shown(3, 'STRONG'), shown(2, 'STRONG'), shown(1, 'FAIR')] },
      { id: 'v2', ndcg3: 0, shown: [shown(1, 'STRONG'), shown(0, 'STRONG')] },
    ];
    expect(calibrationOf({ vacancies })).toMatchObject([
      { promised: 'STRONG', shown: 4, right: { value: 0.5 } },
      { promised: 'FAIR', shown: 1, right: { value: 0 } },
    ]);
  });
});

describe('leaveOneOut', () => {
  it('measures the set without each role of its vacancies', async () => {
    const whole = await evaluate(heartlandMethod(SET.articles), SET);
    const turns = await leaveOneOut(SET);
    expect(turns.map(({ role, vacancies }) => [role, vacancies])).toEqual([
      ['dispatcher', 1],
      ['game-warden', 1],
    ]);
    const [dispatcher] = turns;
    // The other vacancy keeps its role, and what is said of it stays the same.
    expect(dispatcher!.result.vacancies[1]).toEqual(whole.vacancies[1]);
    expect(dispatcher!.ofRole).toBe(dispatcher!.result.vacancies[0]!.ndcg3);
    const own = turns.map(({ ofRole }) => ofRole!);
    expect(withoutOwnRole(SET, whole, turns).value).toBeCloseTo((own[0]! + own[1]!) / 2);
  });
});

describe('leadOf', () => {
  it('is the mean of the differences', async () => {
    const [best, worst] = [await evaluate(fixed(['a1', 'a2']), SET), await evaluate(fixed(['a3', 'a2', 'a1']), SET)];
    expect(leadOf(best, worst).value).toBeCloseTo(best.ndcg3.value - worst.ndcg3.value);
    expect(leadOf(best, best)).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('the output', () => {
  it('is a page with every vacancy, the worst first', async () => {
    const results = [await evaluate(fixed(['a1', 'a2'], ['a1']), SET)];
    const page = reportOf({ file: 'set.json', set: SET, results, leads: [], leftOut: await leaveOneOut(SET) });
    expect(page).toContain('| Fixed | .815 [.631, 1.000] | .500 [.000, 1.000] | 33 % |  |');
    expect(page).toMatch(/\| dispatcher \| 1 \| /);
    const rows = page.split('\n').filter((line) => /^\| v\d/.test(line));
    expect(rows).toEqual([
      '| v2 | Game Warden | .631 | 0: Night shift at the dispatch console |',
      '| v1 | 911 Dispatcher | 1.000 | 3: Night shift at the dispatch console |',
    ]);
  });

  it('is a table', async () => {
    const table = tableOf([await evaluate(fixed(['a1', 'a2']), SET)]);
    expect(table.split('\n')).toHaveLength(3);
    expect(table).toMatch(/^method +nDCG@3 +nDCG@5 +MRR +precision +slots +ahead by\n/);
    expect(table).toMatch(/\nFixed +\.815 \[\.631, 1\.000\] .* 67 %$/);
  });

  it('is one line of JSON', async () => {
    const json = jsonOf([await evaluate(fixed(['a1', 'a2']), SET)]);
    expect(json).toBe('{"fixed":{"ndcg3":0.8155,"ndcg5":0.8155,"mrr":0.75,"precision":0.5}}');
  });
});
