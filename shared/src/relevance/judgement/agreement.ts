import { gradeIn, type Judgements } from './judgements.js';

/** The best grade. */
const BEST = 3;

/** How far two passes agree beyond chance: 1 wholly, 0 as chance would. */
export interface Agreement {
  pairs: number;
  /** Pairs with two grades. */
  differences: number;
  /** Cohen's kappa: every difference counts alike. */
  kappa: number;
  /** The same with the square of the difference: a 3 against a 0 counts nine times a 3 against a 2. */
  weightedKappa: number;
}

/** Cohen's kappa of pairs of grades. @param cost what it costs to give the grades a and b; 0 for the same */
function kappaOf(grades: readonly (readonly [number, number])[], cost: (a: number, b: number) => number): number {
  const [first, second] = [0, 1].map((side) => {
    const counts = new Array<number>(BEST + 1).fill(0);
    for (const pair of grades) counts[pair[side]!]! += 1;
    return counts;
  });
  const observed = grades.reduce((sum, [a, b]) => sum + cost(a, b), 0) / grades.length;
  const chance = (a: number, b: number) => (cost(a, b) * first![a]! * second![b]!) / grades.length ** 2;
  const expected = first!.reduce((sum, _, a) => sum + second!.reduce((inner, _count, b) => inner + chance(a, b), 0), 0);
  return expected > 0 ? 1 - observed / expected : 1;
}

/** The agreement of pairs of grades, 0 to 3. */
export function agreementOf(grades: readonly (readonly [number, number])[]): Agreement {
  return {
    pairs: grades.length,
    differences: grades.filter(([a, b]) => a !== b).length,
    kappa: kappaOf(grades, (a, b) => Number(a !== b)),
    weightedKappa: kappaOf(grades, (a, b) => (a - b) ** 2),
  };
}

/** How far the two passes agree over all pairs. */
export function agreementIn({ vacancies, articles, passes: [first, second] }: Judgements): Agreement {
  return agreementOf(
    vacancies.flatMap(({ id }) =>
      articles.map((article) => [gradeIn(first, id, article.id), gradeIn(second, id, article.id)] as const),
    ),
  );
}
