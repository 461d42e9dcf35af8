import { lowestIn, type ReadonlyBitmap } from './bitmap.js';
import type { DimensionName } from './index-row.js';
import type { VacancyIndex } from './vacancy-index.js';

/** How many vacancies have a value; `value` is what the filter takes. */
export interface ValueCount {
  value: string;
  count: number;
}

export interface FacetCounts {
  /** The largest counts, then by value. */
  buckets: ValueCount[];
  /** Vacancies in none of the buckets. */
  otherCount: number;
  /** How many more times than once vacancies with several values are counted. */
  overlapCount: number;
}

/** The largest values of a dimension among the vacancies. */
export function dimensionFacet(
  index: VacancyIndex,
  name: DimensionName,
  among: ReadonlyBitmap,
  size: number,
): FacetCounts {
  const dimension = index.dimensions[name];
  const buckets = largest(dimension.counts(among), size);
  return withRest(buckets, among.count(), dimension.anyOf(buckets.map(({ value }) => value)).countWith(among));
}

/** All values of a dimension in a given order; those that none of the vacancies has are left out. */
export function orderedFacet(
  index: VacancyIndex,
  name: DimensionName,
  among: ReadonlyBitmap,
  values: readonly string[],
): FacetCounts {
  const dimension = index.dimensions[name];
  const buckets = dimension.counts(among).sort((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
  return withRest(buckets, among.count(), dimension.anyOf(values).countWith(among));
}

/** The agencies with most of the vacancies. */
export function agencyFacet(index: VacancyIndex, among: ReadonlyBitmap, size: number): FacetCounts {
  const agencyOf = index.byAgency.of;
  const counts = new Int32Array(index.agencies.size);
  among.forEach((number) => counts[agencyOf[number]!]!++);
  // Only what may be among the largest is given a name.
  const least = counts.slice().sort()[counts.length - size] ?? 0;
  const all: ValueCount[] = [];
  for (const [code, count] of counts.entries()) {
    if (count > 0 && count >= least) all.push({ value: index.agencies.of(code).id, count });
  }
  const buckets = largest(all, size);
  return withRest(buckets, among.count(), sum(buckets));
}

/** A number of every vacancy: a column of the index. */
interface NumberOfEach {
  at(number: number): number | undefined;
}

/** Ranges of numbers; a vacancy is in each that meets its own range, which may be in several. */
export interface Ranges {
  /** The range of each vacancy; NaN for none. */
  low: NumberOfEach;
  high: NumberOfEach;
  /** With both ends. */
  ranges: readonly { value: string; from: number; to: number }[];
}

/** Counts by ranges, in their own order; empty ones are left out. @param total all vacancies, also those that have none */
export function rangeFacet({ low, high, ranges }: Ranges, among: ReadonlyBitmap, total: number): FacetCounts {
  const from = Float64Array.from(ranges, (range) => range.from);
  const to = Float64Array.from(ranges, (range) => range.to);
  const counts = new Int32Array(ranges.length);
  let covered = 0;
  const { words } = among;
  for (let i = 0; i < words.length; i++) {
    for (let word = words[i]!; word !== 0; word &= word - 1) {
      const number = lowestIn(word, i);
      const lowest = low.at(number)!;
      const highest = high.at(number)!;
      let isCovered = 0;
      for (let range = 0; range < counts.length; range++) {
        const isIn = highest >= from[range]! && lowest <= to[range]! ? 1 : 0;
        counts[range]! += isIn;
        isCovered |= isIn;
      }
      covered += isCovered;
    }
  }
  const buckets = ranges.map(({ value }, range) => ({ value, count: counts[range]! })).filter(({ count }) => count > 0);
  return withRest(buckets, total, covered);
}

function withRest(buckets: ValueCount[], total: number, covered: number): FacetCounts {
  return { buckets, otherCount: total - covered, overlapCount: sum(buckets) - covered };
}

const sum = (buckets: readonly ValueCount[]): number => buckets.reduce((total, { count }) => total + count, 0);

function largest(counts: ValueCount[], size: number): ValueCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, size);
}
