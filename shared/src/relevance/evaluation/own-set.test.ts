import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { heartlandMethod } from './heartland-method.js';
import { readJudgedSet, type JudgedSet } from './judged-set.js';
import { ndcg } from './metrics.js';

const place = (name: string) => fileURLToPath(new URL(`../../../relevance/${name}`, import.meta.url));

/** nDCG@3 of every vacancy when the matching was last changed on purpose. */
const RECORDED = JSON.parse(readFileSync(place('judged.baseline.json'), 'utf8')) as Record<string, number>;

/** The least mean nDCG@3, and by how much the mean may fall below the recorded one. */
const FLOOR = 0.84;
const TOLERATED_DROP = 0.02;

/** Vacancies of which anybody can tell what belongs first. */
const SENTINELS = {
  w01: 'patrol officer in a small town',
  w07: 'detective',
  w08: 'dispatcher in a rural county',
  w10: 'school resource officer',
  w11: 'detention officer in a small jail',
};

describe('the project’s own judged set', () => {
  let set: JudgedSet;
  let rankings: Record<string, number[]>;
  beforeAll(async () => {
    set = readJudgedSet(place('judged.json'));
    const method = heartlandMethod(set.articles);
    rankings = {};
    for (const vacancy of set.vacancies) {
      const { ranked } = await method.answer(vacancy);
      rankings[vacancy.id] = ranked.map((article) => set.qrels[vacancy.id]?.[article] ?? 0);
    }
  });

  const ndcg3 = (id: string) => ndcg(rankings[id]!, Object.values(set.qrels[id]!), 3)!;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('covers twenty vacancies and every article of the seed', () => {
    expect(set.vacancies).toHaveLength(20);
    expect(set.articles.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(RECORDED)).toEqual(set.vacancies.map(({ id }) => id));
  });

  it('is ranked above the floor, and not worse than it was', () => {
    const now = mean(set.vacancies.map(({ id }) => ndcg3(id)));
    expect(now).toBeGreaterThanOrEqual(FLOOR);
    expect(now).toBeGreaterThanOrEqual(mean(Object.values(RECORDED)) - TOLERATED_DROP);
  });

  it.each(Object.entries(SENTINELS))(
    '%s, a %s, has a useful article first and a perfect one among the first two',
    (id) => {
      expect(rankings[id]![0]).toBeGreaterThanOrEqual(2);
      expect(rankings[id]!.slice(0, 2)).toContain(3);
    },
  );
});
