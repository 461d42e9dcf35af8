import { estimateMean, type Estimate } from './bootstrap.js';
import type { Result } from './evaluate.js';

/** By how much nDCG@3 one method is ahead of another, vacancy by vacancy; ahead for sure when `low` is above 0. */
export function leadOf(one: Result, other: Result): Estimate {
  const values = new Map(other.vacancies.map(({ id, ndcg3 }) => [id, ndcg3]));
  const pairs = one.vacancies.filter(({ ndcg3 }) => ndcg3 !== null);
  return estimateMean(pairs.map(({ id, ndcg3 }) => ndcg3! - (values.get(id) ?? 0)));
}
