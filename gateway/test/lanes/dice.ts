import { createHash } from 'node:crypto';

/** A number that follows from words alone: whoever throws the same words meets the same, whatever was asked before. */
export const dice = (...words: unknown[]) => createHash('md5').update(words.join('\0')).digest().readUInt32LE(0);

export const pick = <Value>(values: readonly Value[], seed: string) => values[dice(seed, 'pick') % values.length]!;

/** A made-up value of a scalar type. */
export function leaf(type: string, number: number): unknown {
  switch (type) {
    case 'Int':
      return number % 100;
    case 'Float':
      return (number % 100) / 4;
    case 'Boolean':
      return number % 2 === 0;
    default:
      return `text ${number % 100}`;
  }
}
