import type { Grade } from '../grade.js';
import { estimate, estimateMean, type Estimate } from './bootstrap.js';
import type { JudgedSet } from './judged-set.js';
import type { Method } from './method.js';
import { ndcg, reciprocalRank, relevantCount } from './metrics.js';
import { SLOTS } from './method.js';

/** What a method answered for one vacancy. */
export interface VacancyResult {
  id: string;
  /** Null when nothing was judged above 0. */
  ndcg3: number | null;
  /** What a page would show, and how it was judged. */
  shown: { article: string; grade: number; promised?: Grade | undefined }[];
}

/** How good a method is on a judged set. */
export interface Result {
  key: string;
  name: string;
  ndcg3: Estimate;
  ndcg5: Estimate;
  mrr: Estimate;
  /** Of the articles that a page shows: the share that was judged relevant. */
  precision: Estimate;
  /** Share of the slots of a page that have an article. */
  filled: number;
  /** In the order of the set. */
  vacancies: VacancyResult[];
}

/**
 * Measures one method over all judged vacancies; a vacancy of which nothing was judged above 0 is left out of nDCG. Of
 * a partial set only what was judged counts, as if there were no other articles.
 */
export async function evaluate(method: Method, { qrels, vacancies, partial = false }: JudgedSet): Promise<Result> {
  const judged = vacancies.filter(({ id }) => qrels[id]);
  const rows: { ranked: number[]; shown: number[]; judged: number[] }[] = [];
  const results: VacancyResult[] = [];
  for (const vacancy of judged) {
    const grades = qrels[vacancy.id]!;
    const answer = await method.answer(vacancy);
    const counts = (id: string) => !partial || grades[id] !== undefined;
    const ranked = answer.ranked.filter(counts);
    const shown = answer.shown.filter(counts);
    const promised = answer.promised?.filter((_grade, index) => counts(answer.shown[index]!));
    const gradesOf = (ids: string[]): number[] => ids.map((id) => grades[id] ?? 0);
    const row = { ranked: gradesOf(ranked), shown: gradesOf(shown), judged: Object.values(grades) };
    rows.push(row);
    results.push({
      id: vacancy.id,
      ndcg3: ndcg(row.ranked, row.judged, 3),
      shown: shown.map((article, index) => ({ article, grade: row.shown[index]!, promised: promised?.[index] })),
    });
  }
  const ndcgAt = (depth: number): Estimate =>
    estimateMean(rows.map((row) => ndcg(row.ranked, row.judged, depth)).filter((value) => value !== null));
  return {
    key: method.key,
    name: method.name,
    ndcg3: ndcgAt(3),
    ndcg5: ndcgAt(5),
    mrr: estimateMean(rows.map((row) => reciprocalRank(row.ranked))),
    precision: estimate(rows.map((row) => [relevantCount(row.shown), row.shown.length])),
    filled: rows.reduce((sum, { shown }) => sum + shown.length, 0) / (rows.length * SLOTS),
    vacancies: results,
  };
}
