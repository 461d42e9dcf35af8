/** Splits a comma-separated list of words and phrases. */
export function phrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim());
}
