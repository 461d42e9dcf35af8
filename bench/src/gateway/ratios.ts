import type { Results } from './measure.js';
import type { QueryName } from './operations.js';

/** One figure by another, of processor time for a request, as the targets have it. */
export interface Ratio {
  name: string;
  /** For the report. */
  says: string;
  /** Systems: the first costs so many times the second. */
  of: readonly [string, string];
  /** By query; for a bound at most so much, for a peer at least. */
  target: Readonly<Record<QueryName, number>>;
  isBound: boolean;
}

export const ratios: readonly Ratio[] = [
  {
    name: 'togetherVsHand',
    says: 'together, against the handler written by hand',
    of: ['ours-together', 'hand-together'],
    target: { A: 1.5, B: 1.25 },
    isBound: true,
  },
  {
    name: 'apartVsHand',
    says: 'apart, against gateway and services written by hand',
    of: ['ours-apart', 'hand-apart'],
    target: { A: 1.25, B: 1.25 },
    isBound: true,
  },
  {
    name: 'vsApolloApart',
    says: '@apollo/gateway as it comes, against ours apart',
    of: ['apollo-apart', 'ours-apart'],
    target: { A: 8, B: 6 },
    isBound: false,
  },
  {
    name: 'vsApolloTogether',
    says: '@apollo/gateway as it comes, against ours together',
    of: ['apollo-apart', 'ours-together'],
    target: { A: 30, B: 20 },
    isBound: false,
  },
  {
    name: 'vsHiveRustApart',
    says: 'Hive Gateway with the planner in Rust, against ours, over the same compiled subgraphs',
    of: ['hive-rust-ours', 'ours-apart'],
    target: { A: 7, B: 3 },
    isBound: false,
  },
  {
    name: 'cachedVsHand',
    says: 'answers that are kept, against the handler by hand that keeps them',
    of: ['ours-cached', 'hand-cached'],
    target: { A: 1.1, B: 1.1 },
    isBound: true,
  },
];

/** A ratio in one run; null when one of its systems was not measured. */
export function ratioOf(results: Results, { of: [numerator, denominator] }: Ratio, query: QueryName): number | null {
  const [above, below] = [results.get(numerator), results.get(denominator)];
  return above && below ? above[query].cpu / below[query].cpu : null;
}

/** All ratios by their names, those of query B with a `B` behind. */
export function allRatios(results: Results): Record<string, number | null> {
  const entries = (['A', 'B'] as const).flatMap((query) =>
    ratios.map((ratio) => {
      const value = ratioOf(results, ratio, query);
      return [`${ratio.name}${query === 'A' ? '' : 'B'}`, value === null ? null : Number(value.toFixed(3))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Why a ratio is null, in a line for each. */
export function unmeasured(results: Results): string[] {
  return ratios.flatMap(({ name, of }) => {
    const missing = of.filter((system) => !results.has(system));
    return missing.length > 0 ? [`${name} is null: ${missing.join(' and ')} was not measured.`] : [];
  });
}
