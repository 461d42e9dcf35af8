/** A score in words, from the worst to the best; the last is an editor's word, whatever the score is. */
export const GRADES = ['WEAK', 'FAIR', 'GOOD', 'STRONG', 'EDITOR_PINNED'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * Of the first three articles of each judged vacancy (the project's own set | the development set): from .33, 93 | 97
 * % of the places, of which 86 | 90 % were judged relevant; from .45, 67 | 77 % with 85 | 93 %; from .6, 37 | 33 %
 * with 96 | 97 %. Filling every place would be right in 82 | 87 %.
 */
const LEAST: Record<Grade, number> = { WEAK: 0, FAIR: 0.33, GOOD: 0.45, STRONG: 0.6, EDITOR_PINNED: Infinity };

/** The grade of a score. */
export function gradeOf(score: number): Grade {
  return GRADES.findLast((grade) => score >= LEAST[grade]) ?? 'WEAK';
}

/** The least score that has a grade. */
export const leastScore = (grade: Grade): number => LEAST[grade];

/** Whether a grade is at least as good as another. */
export function reaches(grade: Grade, least: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(least);
}
