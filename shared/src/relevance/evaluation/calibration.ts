import { GRADES, type Grade } from '../grade.js';
import { estimate, type Estimate } from './bootstrap.js';
import type { Result } from './evaluate.js';
import { RELEVANT } from './metrics.js';

/** How often one of a method's own grades is right. */
export interface Calibration {
  promised: Grade;
  /** Articles that were shown with it. */
  shown: number;
  /** The share of them that was judged relevant. */
  right: Estimate;
}

/** How often each grade of a method is right among what it shows, the best first; none that it never gives. */
export function calibrationOf({ vacancies }: Pick<Result, 'vacancies'>): Calibration[] {
  return GRADES.toReversed().flatMap((promised) => {
    const shares = vacancies.map(({ shown }) => {
      const such = shown.filter((it) => it.promised === promised);
      return [such.filter(({ grade }) => grade >= RELEVANT).length, such.length] as const;
    });
    const shown = shares.reduce((sum, [, count]) => sum + count, 0);
    return shown > 0 ? [{ promised, shown, right: estimate(shares) }] : [];
  });
}
