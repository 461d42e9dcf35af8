import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { teamDraft } from './interleaving.js';
import type { Candidate, Ranked } from './ranking.js';
import type { Score } from './score.js';

const rankingOf = (ids: readonly string[]): Ranked<Candidate>[] =>
  ids.map((id, place) => ({
    candidate: { id, at: new Date(0) },
    group: 0,
    score: 1 - place / 100,
    relevance: {} as Score,
  }));

const noCap = { topicOf: () => undefined, perTopicCap: Infinity };

const rankings = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...'abcdefghij')), fc.uniqueArray(fc.constantFrom(...'abcdefghij')))
  .map(([current, candidate]) => ({ CURRENT: current, CANDIDATE: candidate }));

const drafted = ({ CURRENT, CANDIDATE }: Record<'CURRENT' | 'CANDIDATE', string[]>, seed: string, rules = noCap) =>
  teamDraft({ CURRENT: rankingOf(CURRENT), CANDIDATE: rankingOf(CANDIDATE) }, { seed, ...rules });

describe('team-draft interleaving', () => {
  it('lists every candidate once, each by a team that ranked it, in the order of that team', () => {
    fc.assert(
      fc.property(rankings, fc.string(), (lists, seed) => {
        const list = drafted(lists, seed);
        const ids = list.map(({ candidate: { id } }) => id);
        expect([...ids].sort()).toEqual([...new Set([...lists.CURRENT, ...lists.CANDIDATE])].sort());
        expect(list.map(({ group }) => group)).toEqual([...ids.keys()]);
        for (const team of ['CURRENT', 'CANDIDATE'] as const) {
          const places = list.filter((it) => it.team === team).map((it) => lists[team].indexOf(it.candidate.id));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(places).not.toContain(-1);
        }
      }),
    );
  });

  it('lets both pick as often, and from either end of a pair as often', () => {
    const lists = { CURRENT: ['a', 'b', 'c', 'd'], CANDIDATE: ['d', 'c', 'b', 'a'] };
    let first = 0;
    for (let seed = 0; seed < 2_000; seed++) {
      const teams = drafted(lists, String(seed)).map(({ team }) => team);
      expect(teams.filter((team) => team === 'CURRENT')).toHaveLength(2);
      expect(new Set(teams.slice(0, 2)).size).toBe(2);
      if (teams[0] === 'CURRENT') first++;
    }
    // 4.5 standard deviations of a fair coin.
    expect(Math.abs(first - 1_000)).toBeLessThan(100);
  });

  it('is the same for the same seed', () => {
    const lists = { CURRENT: ['a', 'b', 'c'], CANDIDATE: ['c', 'b', 'a'] };
    const of = (seed: string) => drafted(lists, seed).map(({ candidate, team }) => `${candidate.id} ${team}`);
    expect(of('vac_1')).toEqual(of('vac_1'));
    expect(new Set(Array.from({ length: 50 }, (_, i) => of(`vac_${i}`).join())).size).toBeGreaterThan(1);
  });

  it('keeps to so many of one topic', () => {
    const lists = { CURRENT: ['a1', 'a2', 'b1'], CANDIDATE: ['a3', 'a4', 'b2'] };
    const list = drafted(lists, 'x', { topicOf: ((id: string) => id[0]) as never, perTopicCap: 2 });
    const topics = list.map(({ candidate: { id } }) => id[0]);
    expect([topics.filter((it) => it === 'a').length, topics.filter((it) => it === 'b').length]).toEqual([2, 2]);
  });
});
