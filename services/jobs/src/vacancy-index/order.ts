import { lowestIn, type ReadonlyBitmap } from './bitmap.js';
import { Instants } from './instants.js';
import type { VacancyColumns } from './vacancy-columns.js';

/** A place in an order: a vacancy there may or may not be. */
export interface Place {
  /** What is sorted by, smaller first; Infinity for those that have none, which come last. */
  primary: number;
  postedAt: number;
  number: number;
}

/**
 * A bitmap is looked at in stretches of so many words, in so many rounds, each of which takes one of so many stretches:
 * the first round shows what the best are about, so that few of the others have to be kept for a while, in whatever
 * order they lie; and within a stretch the columns are read one after the other, which memory does fastest.
 */
const STRETCH = 64;
const ROUNDS = 16;

/** An order of vacancies, as pages are taken from it. */
export interface Takes {
  /**
   * The first vacancies of the order, or the last ones (the last first).
   * @param limit some hundred at most
   * @param from go on beyond this place
   */
  take(among: ReadonlyBitmap, limit: number, from?: Place | null, backward?: boolean): Place[];
}

/** From the last word of a stretch to the first of the next one of the round. */
const SKIP = (ROUNDS - 1) * STRETCH + 1;

/** What vacancies are sorted by: a column of the index, which is read faster, or a function of their numbers. */
export type SortValue = Instants | Float32Array | ((number: number) => number);

/**
 * A total order of vacancies: by their values, of equal ones the newest first, of those the one that came last. A value
 * that is no finite number comes last in both directions.
 */
export class Order implements Takes {
  private readonly instants: Instants | null;
  private readonly column: Float32Array | null;
  private readonly value: (number: number) => number;

  constructor(
    private readonly columns: Pick<VacancyColumns, 'postedAt'>,
    value: SortValue,
    private readonly descending: boolean,
  ) {
    this.instants = value instanceof Instants ? value : null;
    this.column = value instanceof Float32Array ? value : null;
    this.value = typeof value === 'function' ? value : () => NaN;
  }

  take({ words }: ReadonlyBitmap, limit: number, from: Place | null = null, backward = false): Place[] {
    if (limit === 0) return [];
    const { instants, column, descending } = this;
    const { postedAt } = this.columns;
    const best = new Best(limit, from, backward ? -1 : 1);
    for (let round = 0; round < ROUNDS; round++) {
      for (let i = round * STRETCH; i < words.length; i += i % STRETCH === STRETCH - 1 ? SKIP : 1) {
        for (let word = words[i]!; word !== 0; word &= word - 1) {
          const number = lowestIn(word, i);
          const of = instants ? instants.at(number) : column ? column[number]! : this.value(number);
          const primary = Number.isFinite(of) ? (descending ? -of : of) : Infinity;
          if (best.mayTake(primary)) best.offer(primary, postedAt.at(number), number);
        }
      }
    }
    return best.places;
  }
}

/** Negative when a place comes before another one, 0 when it is the same. */
function compare(primary: number, postedAt: number, number: number, other: Place): number {
  if (primary !== other.primary) return primary < other.primary ? -1 : 1;
  if (postedAt !== other.postedAt) return postedAt > other.postedAt ? -1 : 1;
  return other.number - number;
}

/** The best places that were offered, in their order. */
class Best {
  readonly places: Place[] = [];
  /** Bounds of `direction * primary` beyond which no place is taken: that of `from`, and that of the last when full. */
  private readonly first: number;
  private last = Infinity;

  /** @param direction 1 or, for the opposite order, -1 */
  constructor(
    private readonly limit: number,
    private readonly from: Place | null,
    private readonly direction: 1 | -1,
  ) {
    this.first = from ? direction * from.primary : -Infinity;
  }

  /** Whether a place with this primary may be among the best; cheap, and false for most. */
  mayTake(primary: number): boolean {
    const directed = this.direction * primary;
    return directed <= this.last && directed >= this.first;
  }

  offer(primary: number, postedAt: number, number: number): void {
    const { places, from, direction, limit } = this;
    if (from && direction * compare(primary, postedAt, number, from) <= 0) return;
    let at = places.length;
    while (at > 0 && direction * compare(primary, postedAt, number, places[at - 1]!) < 0) at--;
    if (at === limit) return;
    places.splice(at, 0, { primary, postedAt, number });
    if (places.length > limit) places.pop();
    if (places.length === limit) this.last = direction * places[limit - 1]!.primary;
  }
}
