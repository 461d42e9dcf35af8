import type { Bitmap } from './bitmap.js';

/** No group. */
const NONE = -1;

/** Vacancies by the one group that each is in, such as its agency: from a group to its vacancies and back. */
export class Groups {
  /** The group of each vacancy; -1 for none. */
  of = new Int32Array();
  /** The next vacancy of the same group; -1 after the last. */
  private next = new Int32Array();
  private readonly first: number[] = [];

  /** Puts a vacancy into a group, and out of the one it was in. @param group -1 for none */
  put(number: number, group: number): void {
    if (number >= this.of.length) this.reserve(number + 1);
    const before = this.of[number]!;
    if (before === group) return;
    if (before !== NONE) this.takeOut(number, before);
    this.of[number] = group;
    if (group === NONE) return;
    this.next[number] = this.first[group] ?? NONE;
    this.first[group] = number;
  }

  /** Adds the vacancies of a group to a bitmap. */
  addTo(bitmap: Bitmap, group: number): void {
    for (let number = this.first[group] ?? NONE; number !== NONE; number = this.next[number]!) bitmap.add(number);
  }

  private takeOut(number: number, group: number): void {
    const { next, first } = this;
    if (first[group] === number) {
      first[group] = next[number]!;
      return;
    }
    let before = first[group]!;
    while (next[before] !== number) before = next[before]!;
    next[before] = next[number]!;
  }

  private reserve(count: number): void {
    const capacity = Math.max(count, Math.ceil(this.of.length * 1.125));
    const [of, next] = [new Int32Array(capacity).fill(NONE), new Int32Array(capacity).fill(NONE)];
    of.set(this.of);
    next.set(this.next);
    [this.of, this.next] = [of, next];
  }
}
