/**
 * A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. Not for secrets.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One of a list that is not empty, each with its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (let index = 0; index < list.length; index++) total += list[index]![1];
    let rest = this.next() * total;
    for (let index = 0; index < list.length; index++) if ((rest -= list[index]![1]) < 0) return list[index]![0];
    return list[list.length - 1]![0];
  }

  /** `count` different places in a list of the given length (all of them if it is shorter), in no order to rely on. */
  places(length: number, count: number): number[] {
    const places: number[] = [];
    // Floyd's algorithm: no copy of the list is made.
    for (let last = Math.max(0, length - count); last < length; last++) {
      const place = this.below(last + 1);
      places.push(places.includes(place) ? last : place);
    }
    return places;
  }

  /** All places in a list of the given length, in random order. */
  shuffledPlaces(length: number): number[] {
    const places = Array.from({ length }, (_, index) => index);
    for (let index = length - 1; index > 0; index--) {
      const other = this.below(index + 1);
      const held = places[index]!;
      places[index] = places[other]!;
      places[other] = held;
    }
    return places;
  }
}

/** FNV-1a of a text, as an unsigned number of 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A seed for the member `index` of a family of generators: neighbours get unrelated numbers. */
export function seedOf(family: number, index: number): number {
  let mixed = (family ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
