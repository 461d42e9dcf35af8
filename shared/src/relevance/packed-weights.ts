import { CodeBook } from '../code-book.js';
import type { Numbers } from './numbers.js';

/** Weights have so many steps from 0 to 1, as profiles round them. */
const STEPS = 1000;

/**
 * Small sets of weights from 0 to 1 by name, in typed arrays: so many at most for each slot. What is read is what was written, as
 * long as it was rounded to thousandths.
 */
export class PackedWeights {
  private codes = new Uint16Array();
  private steps = new Uint16Array();
  private counts = new Uint8Array();
  /** Numbers the names. */
  readonly book = new CodeBook();
  private readonly values: Float64Array;

  /** @param most weights of one slot @param value what a weight counts for in a product */
  constructor(
    private readonly most: number,
    value: (weight: number) => number,
  ) {
    this.values = tableOf(value);
  }

  /** Makes room for the slots below this one. */
  reserve(slots: number): void {
    this.codes = grown(this.codes, slots * this.most);
    this.steps = grown(this.steps, slots * this.most);
    this.counts = grown(this.counts, slots);
  }

  /** @throws RangeError for more weights than there is room for */
  put(slot: number, weights: Readonly<Record<string, number>>): void {
    const names = Object.keys(weights);
    if (names.length > this.most) throw new RangeError(`expected at most ${this.most} weights, found ${names.length}`);
    this.counts[slot] = names.length;
    names.forEach((name, i) => {
      this.codes[slot * this.most + i] = this.book.code(name);
      this.steps[slot * this.most + i] = Math.round(weights[name]! * STEPS);
    });
  }

  at(slot: number): Record<string, number> {
    const from = slot * this.most;
    const entry = (_: unknown, i: number) =>
      [this.book.text(this.codes[from + i]!), this.steps[from + i]! / STEPS] as const;
    return Object.fromEntries(Array.from({ length: this.counts[slot]! }, entry));
  }

  /** What the weights of a slot count for, by name. */
  numbersAt(slot: number): Numbers {
    return {
      forEach: (visit) => {
        const from = slot * this.most;
        const to = from + this.counts[slot]!;
        for (let i = from; i < to; i++) visit(this.values[this.steps[i]!]!, this.book.text(this.codes[i]!));
      },
    };
  }

  /**
   * The sum of what the weights of a slot count for, each times the factor by its code.
   * @param values a table of what they count for, other than the one they were made with
   */
  product(slot: number, factors: Float64Array, values = this.values): number {
    const { codes, steps } = this;
    const from = slot * this.most;
    const to = from + this.counts[slot]!;
    let sum = 0;
    for (let i = from; i < to; i++) sum += factors[codes[i]!]! * values[steps[i]!]!;
    return sum;
  }
}

/** What every weight counts for, by its steps. */
export function tableOf(value: (weight: number) => number): Float64Array {
  return Float64Array.from({ length: STEPS + 1 }, (_, step) => value(step / STEPS));
}

/** The array with room for so many; the same when it has it. */
export function grown<T extends Uint8Array | Uint16Array | Int16Array | Int32Array | Float64Array>(
  array: T,
  length: number,
): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}

/** Factors by code: zeros but for those that are set, and zeros again after the work. */
export class Factors {
  private values = new Float64Array();

  constructor(private readonly book: CodeBook) {}

  /** Works with the factors of these names; names that no weight has are left out. */
  during<T>(factors: Numbers, work: (byCode: Float64Array) => T): T {
    this.values = grown(this.values, this.book.size);
    const { values, book } = this;
    const set: number[] = [];
    try {
      factors.forEach((factor, name) => {
        const code = book.find(name);
        if (code === undefined) return;
        set.push(code);
        values[code] = factor;
      });
      return work(values);
    } finally {
      for (const code of set) values[code] = 0;
    }
  }
}
