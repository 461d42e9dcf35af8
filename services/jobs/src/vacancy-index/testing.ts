import type { IndexRow } from './index-row.js';
import { VacancyIndex } from './vacancy-index.js';

/** Numbers 0..1 that are the same in every run: a linear congruential generator (Numerical Recipes, section 7.1). */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Draws of a random number generator. */
export function draws(seed: number) {
  const next = random(seed);
  const below = (bound: number) => Math.floor(next() * bound);
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const someOf = <T>(values: readonly T[]): T[] => values.filter(() => next() < 0.3);
  return { next, below, oneOf, someOf };
}

/** A row with its traits one by one as well. */
export interface TestRow extends IndexRow {
  agencyType: string;
  communitySize: string;
  positionType: string;
  employmentTypes: readonly string[];
  workArrangement: string;
  regionCodes: readonly string[];
  payCurrency: string | null;
}

/** An open vacancy of agency `a`; a test says what matters to it. */
export function aRow(number: number, changes: Partial<Omit<TestRow, 'traits'>> = {}): TestRow {
  const row = {
    number,
    postedAt: 0,
    validThrough: Infinity,
    closedAt: Infinity,
    filled: false,
    agencyId: 'a',
    agencyType: 'x',
    communitySize: 'x',
    positionType: 'x',
    employmentTypes: [],
    workArrangement: 'x',
    regionCodes: [],
    topicKeys: [],
    profileKey: 'x',
    points: [],
    payMin: NaN,
    payMax: NaN,
    payCurrency: null,
    ...changes,
  };
  const traits = {
    agencyTypes: [row.agencyType],
    communitySizes: [row.communitySize],
    positionTypes: [row.positionType],
    employmentTypes: row.employmentTypes,
    workArrangements: [row.workArrangement],
    regionCodes: row.regionCodes,
    currencies: row.payCurrency === null ? [] : [row.payCurrency],
  };
  return { ...row, traits };
}

/** An index of the rows; agencies are named after their ids. */
export function indexOf(rows: readonly IndexRow[]): VacancyIndex {
  const index = new VacancyIndex();
  for (const { agencyId } of rows) {
    if (!index.agencies.has(agencyId)) index.agencies.add({ id: agencyId, name: agencyId });
  }
  for (const row of rows) index.put(row);
  return index;
}
