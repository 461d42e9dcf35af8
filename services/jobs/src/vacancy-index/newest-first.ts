import type { ReadonlyBitmap } from './bitmap.js';
import { Order, type Place, type Takes } from './order.js';
import type { VacancyColumns } from './vacancy-columns.js';

/** Vacancies that came or moved since all were sorted; when there are more they are merged in, some milliseconds of work. */
const MANY = 1_000;
/** In place of a vacancy that moved. */
const MOVED = -1;
/**
 * In the time that it takes to pass a vacancy in this order (2 ns), 0.4 of those that were found are looked at in another
 * one (5 ns); to go through a bitmap takes as long as to pass 10,000 (20 µs). Measured at a million.
 */
const PASSED_PER_FOUND = 2.5;
const PASSED_PER_BITMAP = 10_000;

/**
 * All vacancies from the newest to the oldest; of the same instant the one that came last is first. In a list of many, a
 * page is found by walking here, which takes the same time at any depth; in a list of few, by looking at each.
 */
export class NewestFirst implements Takes {
  private sorted: Int32Array | null = null;
  /** Not among the sorted ones, in no order. */
  private readonly recent = new Set<number>();

  /** @param present numbers of all vacancies */
  constructor(
    private readonly columns: VacancyColumns,
    private readonly present: ReadonlyBitmap,
  ) {}

  /** To be told before a vacancy gets another date. */
  leaves(number: number): void {
    if (this.sorted === null || this.recent.delete(number)) return;
    const place = this.placeOf(this.sorted, this.columns.postedAt.at(number), number);
    if (this.sorted[place] === number) this.sorted[place] = MOVED;
  }

  /** To be told when a vacancy has its date. */
  comes(number: number): void {
    if (this.sorted !== null) this.recent.add(number);
  }

  take(among: ReadonlyBitmap, limit: number, from: Place | null = null, backward = false): Place[] {
    const { postedAt } = this.columns;
    const sorted = (this.sorted = this.upToDate());
    const found = among.count();
    const passed = (limit * sorted.length) / Math.max(found, 1);
    if (passed > PASSED_PER_FOUND * found + PASSED_PER_BITMAP) {
      return new Order(this.columns, postedAt, true).take(among, limit, from, backward);
    }
    const placeAt = (number: number): Place => ({
      primary: -postedAt.at(number),
      postedAt: postedAt.at(number),
      number,
    });
    const old = this.walk(sorted, among, limit, from, backward);
    const recent = [...this.recent].filter((number) => among.has(number)).sort(this.compare);
    const late = this.walk(recent, among, limit, from, backward);
    const compare = backward ? (a: number, b: number) => this.compare(b, a) : this.compare;
    return Array.from(merged(old, late, compare).subarray(0, limit), placeAt);
  }

  /** Numbers of `list` that are among these, from a place on in one of both directions. */
  private walk(
    list: ArrayLike<number>,
    among: ReadonlyBitmap,
    limit: number,
    from: Place | null,
    backward: boolean,
  ): number[] {
    const taken: number[] = [];
    const step = backward ? -1 : 1;
    let at = backward ? list.length - 1 : 0;
    if (from) {
      at = this.placeOf(list, from.postedAt, from.number);
      if (backward) at--;
      else if (list[at] === from.number) at++;
    }
    for (; at >= 0 && at < list.length && taken.length < limit; at += step) {
      const number = list[at]!;
      if (number !== MOVED && among.has(number)) taken.push(number);
    }
    return taken;
  }

  /** Where a vacancy with this date and number is in a list, or would be. */
  private placeOf(list: ArrayLike<number>, date: number, number: number): number {
    const { postedAt } = this.columns;
    let start = 0;
    let end = list.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      // One that moved says nothing: the next one that did not speaks for it.
      let at = middle;
      while (at < end && list[at] === MOVED) at++;
      const other = list[at]!;
      const isBefore = at < end && (postedAt.at(other) > date || (postedAt.at(other) === date && other > number));
      if (isBefore) start = at + 1;
      else end = middle;
    }
    while (list[start] === MOVED) start++;
    return start;
  }

  private readonly compare = (a: number, b: number): number => {
    const { postedAt } = this.columns;
    return postedAt.at(b) - postedAt.at(a) || b - a;
  };

  private upToDate(): Int32Array {
    if (this.sorted === null) return Int32Array.from(this.present.toArray()).sort(this.compare);
    if (this.recent.size <= MANY) return this.sorted;
    const kept = this.sorted.filter((number) => number !== MOVED);
    const all = merged(kept, [...this.recent].sort(this.compare), this.compare);
    this.recent.clear();
    return all;
  }
}

/** Two lists in order as one. */
function merged(a: ArrayLike<number>, b: ArrayLike<number>, compare: (a: number, b: number) => number): Int32Array {
  const all = new Int32Array(a.length + b.length);
  for (let i = 0, j = 0; i + j < all.length;) {
    const isFirst = j === b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0);
    all[i + j] = isFirst ? a[i++]! : b[j++]!;
  }
  return all;
}
