/** Grades of a ranked list, best first; 0 to 3. */
export type Grades = readonly number[];

/** A grade from which an article counts as relevant. */
export const RELEVANT = 2;

/** Gain 2^grade - 1, discount log2(rank + 1). */
function discountedGain(grades: Grades, depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/**
 * How near the first `depth` places come to the best order of all that was judged, 0 to 1.
 * @returns null when nothing was judged better than 0: then no order is better than another
 */
export function ndcg(ranked: Grades, judged: Grades, depth: number): number | null {
  const ideal = discountedGain(
    [...judged].sort((a, b) => b - a),
    depth,
  );
  return ideal > 0 ? discountedGain(ranked, depth) / ideal : null;
}

/** 1 / rank of the first relevant article; 0 when there is none. */
export function reciprocalRank(ranked: Grades): number {
  const first = ranked.findIndex((grade) => grade >= RELEVANT);
  return first < 0 ? 0 : 1 / (first + 1);
}

/** How many of the shown articles are relevant. */
export function relevantCount(shown: Grades): number {
  return shown.filter((grade) => grade >= RELEVANT).length;
}
