import { lowestIn, type Bitmap } from './bitmap.js';
import type { DimensionName, VacancyIndex } from './vacancy-index.js';

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
export function dimensionFacet(index: VacancyIndex, name: DimensionName, among: Bitmap, size: number): FacetCounts {
  const dimension = index.dimensions[name];
  const buckets = largest(dimension.counts(among), size);
  return withRest(buckets, among.count(), dimension.anyOf(buckets.map(({ value }) => value)).countWith(among));
}

/** The agencies with most of the vacancies. */
export function agencyFacet(index: VacancyIndex, among: Bitmap, size: number): FacetCounts {
  const { agency } = index.columns;
  const counts = new Int32Array(index.agencies.size);
  const { words } = among;
  for (let i = 0; i < words.length; i++) {
    for (let word = words[i]!; word !== 0; word &= word - 1) counts[agency[lowestIn(word, i)]!]!++;
  }
  const all: ValueCount[] = [];
  for (const [code, count] of counts.entries()) if (count > 0) all.push({ value: index.agencies.of(code).id, count });
  const buckets = largest(all, size);
  return withRest(buckets, among.count(), sum(buckets));
}

/** A range of a number that vacancies have; they may be in several. */
export interface Band {
  value: string;
  holds: (number: number) => boolean;
}

/** Counts by bands, in their own order; empty ones are left out. */
export function bandFacet(bands: readonly Band[], among: Bitmap): FacetCounts {
  const counts = bands.map(({ value }) => ({ value, count: 0 }));
  let covered = 0;
  among.forEach((number) => {
    let isCovered = false;
    for (let band = 0; band < bands.length; band++) {
      if (!bands[band]!.holds(number)) continue;
      counts[band]!.count++;
      isCovered = true;
    }
    if (isCovered) covered++;
  });
  return withRest(
    counts.filter(({ count }) => count > 0),
    among.count(),
    covered,
  );
}

function withRest(buckets: ValueCount[], total: number, covered: number): FacetCounts {
  return { buckets, otherCount: total - covered, overlapCount: sum(buckets) - covered };
}

const sum = (buckets: readonly ValueCount[]): number => buckets.reduce((total, { count }) => total + count, 0);

function largest(counts: ValueCount[], size: number): ValueCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, size);
}
