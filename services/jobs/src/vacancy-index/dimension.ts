import { Bitmap } from './bitmap.js';

/** One property of vacancies with few values: for each value the vacancies that have it. One may have several. */
export class Dimension {
  private readonly byValue = new Map<string, Bitmap>();

  /** Gives a vacancy its values, and takes those it had before. */
  set(number: number, values: readonly string[], isNew: boolean): void {
    if (!isNew) for (const bitmap of this.byValue.values()) bitmap.remove(number);
    for (const value of values) {
      let bitmap = this.byValue.get(value);
      if (!bitmap) this.byValue.set(value, (bitmap = new Bitmap()));
      bitmap.add(number);
    }
  }

  /** The vacancies that have one of the values; a new bitmap. */
  anyOf(values: readonly string[]): Bitmap {
    const result = new Bitmap();
    for (const value of values) {
      const bitmap = this.byValue.get(value);
      if (bitmap) result.or(bitmap);
    }
    return result;
  }

  /** How many of `among` have each value, in no order; values that none has are left out. */
  counts(among: Bitmap): { value: string; count: number }[] {
    return [...this.byValue]
      .map(([value, bitmap]) => ({ value, count: among.countWith(bitmap) }))
      .filter(({ count }) => count > 0);
  }
}
