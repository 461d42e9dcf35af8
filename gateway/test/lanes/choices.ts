/**
 * What a generator asks when it has a choice: a list of numbers, and the first choice when the list is at its end. A
 * shorter list makes a simpler thing, so that a property test shrinks what it finds.
 */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 to below the bound. */
  below(bound: number): number {
    return (this.numbers[this.at++] ?? 0) % bound;
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  /** True once in so many times, and never at the end of the list. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }
}
