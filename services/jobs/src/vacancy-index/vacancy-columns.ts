import { Instants } from './instants.js';

type Column = Float32Array | Uint16Array | Uint8Array;

/** The numbers that the index keeps of every vacancy; element `n` of each belongs to vacancy `n`. */
export class VacancyColumns {
  readonly postedAt = new Instants();
  readonly validThrough = new Instants();
  readonly closedAt = new Instants();
  /** 1 when it was closed because it was filled. */
  filled = new Uint8Array();
  /** To the precision of 32 bits, which is a cent up to 131,072. */
  payMin = new Float32Array();
  payMax = new Float32Array();
  /** Code of the match profile. */
  profile = new Uint16Array();
  private capacity = 0;

  /** Makes room for vacancies below this number, and some more. */
  reserve(count: number): void {
    if (count <= this.capacity) return;
    this.capacity = Math.max(count, 1024, Math.ceil(this.capacity * 1.125));
    for (const instants of [this.postedAt, this.validThrough, this.closedAt]) instants.grow(this.capacity);
    this.filled = this.grown(this.filled);
    this.payMin = this.grown(this.payMin);
    this.payMax = this.grown(this.payMax);
    this.profile = this.grown(this.profile);
  }

  private grown<C extends Column>(column: C): C {
    const larger = new (column.constructor as new (length: number) => C)(this.capacity);
    larger.set(column);
    return larger;
  }
}
