import { isData, readOwn, writeOwn, type Data } from '@heartland/shared/own';

/**
 * Adds what a fetch brought to what is there. Objects merge member by member, lists of one length element by element,
 * and everything else is replaced. Parts of `source` become parts of `target`.
 */
export function merge(target: Data, source: unknown): void {
  if (!isData(source)) return;
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined) continue;
    const present = readOwn(target, name);
    if (isData(present) && isData(value)) merge(present, value);
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      mergeList(present, value);
    else writeOwn(target, name, value);
  }
}

function mergeList(target: unknown[], source: readonly unknown[]): void {
  source.forEach((value, index) => {
    const present = target[index];
    if (isData(present) && isData(value)) merge(present, value);
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      mergeList(present, value);
    else target[index] = value;
  });
}
