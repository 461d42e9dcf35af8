/** Splits a comma-separated list of words and phrases. */
export function phrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim());
}

/**
 * Words and phrases by weight: `{ 3: 'mutual aid, task force' }`. 3 names the subject, 2 belongs to it, 1 hints at it.
 */
export type PhrasesByWeight = Partial<Record<3 | 2 | 1, string>>;

/** Spreads the lists into one table of phrase to weight. */
export function weighted(lists: PhrasesByWeight): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([weight, list]) => phrases(list).map((phrase) => [phrase, Number(weight)])),
  );
}
