import type { VacancyState } from '../vacancy/vacancy.lifecycle.js';
import { Bitmap, lowestIn, type ReadonlyBitmap } from './bitmap.js';
import type { VacancyColumns } from './vacancy-columns.js';

/** So many vacancies that were written are looked at in every question; with more all are looked at once. */
const MANY = 1000;

/** The vacancies that are open at every instant from `from` to `until`, exclusive. */
interface OpenSet {
  from: number;
  until: number;
  bitmap: Bitmap;
}

/**
 * Which vacancies are open, read off their dates. The set is kept until the next date at which it changes, so that most
 * questions cost nothing and none is answered wrongly: a vacancy that expires in three seconds is out of it in three.
 */
export class States {
  private open: OpenSet | null = null;
  /** Vacancies that were written since the set was made: theirs are not among the dates that it is kept between. */
  private readonly written = new Set<number>();

  constructor(
    private readonly columns: VacancyColumns,
    private readonly present: Bitmap,
  ) {}

  /** The vacancies in one of the states at an instant. */
  in(states: readonly VacancyState[], now: number): ReadonlyBitmap {
    if (states.length === 1 && states[0] === 'OPEN') return this.openAt(now).snapshot();
    return this.present.clone().filter((number) => states.includes(this.stateOf(number, now)));
  }

  /** The rule of `PHASES` over the columns (a test compares the two). */
  stateOf(number: number, now: number): VacancyState {
    const { postedAt, validThrough, closedAt, filled } = this.columns;
    if (closedAt.at(number) <= now) return filled[number] === 1 ? 'FILLED' : 'WITHDRAWN';
    if (postedAt.at(number) > now) return 'SCHEDULED';
    return validThrough.at(number) <= now ? 'EXPIRED' : 'OPEN';
  }

  /** The next instant at which a vacancy comes or goes if nobody writes; Infinity when there is none. */
  nextChange(now: number): number {
    this.openAt(now);
    let next = this.open!.until;
    const { postedAt, validThrough, closedAt } = this.columns;
    for (const number of this.written) {
      for (const dates of [postedAt, validThrough, closedAt]) {
        const date = dates.at(number);
        if (date > now) next = Math.min(next, date);
      }
    }
    return next;
  }

  /** Takes note that the dates of a vacancy changed. */
  changed(number: number): void {
    if (this.open) this.written.add(number);
  }

  private openAt(now: number): Bitmap {
    if (!this.open || now < this.open.from || now >= this.open.until || this.written.size > MANY) {
      this.open = this.findOpen(now);
      this.written.clear();
    }
    const { bitmap } = this.open;
    for (const number of this.written) {
      const isOpen = this.stateOf(number, now) === 'OPEN';
      if (isOpen === bitmap.has(number)) continue;
      if (isOpen) bitmap.add(number);
      else bitmap.remove(number);
    }
    return bitmap;
  }

  /** Looks at all; a vacancy is open from when it is posted to the first of its two ends. */
  private findOpen(now: number): OpenSet {
    const { postedAt, validThrough, closedAt } = this.columns;
    const { words } = this.present;
    const bitmap = new Bitmap(words.length * 32);
    let from = -Infinity;
    let until = Infinity;
    for (let i = 0; i < words.length; i++) {
      let open = 0;
      for (let word = words[i]!; word !== 0; word &= word - 1) {
        const number = lowestIn(word, i);
        const start = postedAt.at(number);
        const end = Math.min(validThrough.at(number), closedAt.at(number));
        if (start <= now && now < end) open |= word & -word;
        if (start > now) until = Math.min(until, start);
        else from = Math.max(from, start);
        if (end > now) until = Math.min(until, end);
        else from = Math.max(from, end);
      }
      bitmap.words[i] = open;
    }
    return { from, until, bitmap };
  }
}
