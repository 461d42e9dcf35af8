import type { Parameters } from '@heartland/shared/keyset';

/** Languages whose inflections are known; the words of all others are taken as they are (`article_language`). */
const LANGUAGES = ['en', 'es', 'simple'] as const;

/** The languages in which a text is looked for: that of a locale, or all. */
export function languagesOf(locale: string | undefined): string[] {
  if (locale === undefined) return [...LANGUAGES];
  const language = locale.split('-')[0]!;
  return [LANGUAGES.find((known) => known === language) ?? 'simple'];
}

/**
 * The condition over `listed_edition t` that it has what a reader typed, read in the language of each. The whole is one
 * look-up in the index: the mark of its language in every vector keeps the parts of the query apart.
 */
export function textCondition(typed: string, locale: string | undefined, parameters: Parameters): string {
  const text = `${parameters.add(typed)}::text`;
  const queries = languagesOf(locale).map((language) => `article_query('${language}', ${text})`);
  return `article_words(t.words) @@ (${queries.join(' || ')})`;
}

/** Hyphens that exclude nothing: PostgreSQL counts each, and gives up at 32. */
const IDLE_HYPHENS = /-(?![\p{L}\p{N}"])/gu;

/** A text as it is looked for; '' when nothing is. */
export const cleaned = (typed: string): string => typed.replace(IDLE_HYPHENS, ' ').trim();

/** What is excluded: `-word` and `-"phrase"`. */
const EXCLUDED = /(?<=^|\s)-(?:"[^"]*"?|\S+)/g;

/** The words of a text that are wanted. */
export const wantedOf = (typed: string): string => typed.replace(EXCLUDED, ' ');

/** How many of the words are in the title and the summary of `listed_edition t`, and how often: a `real` from 0 to 1. */
export function textScore(typed: string, locale: string | undefined, parameters: Parameters): string {
  const words = `${parameters.add(wantedOf(typed))}::text`;
  // As queries of their own they are worked out once.
  const cases = languagesOf(locale).map(
    (language) => `when '${language}' then (select article_any('${language}', ${words}))`,
  );
  return `ts_rank(t.head, case t.language ${cases.join(' ')} end)`;
}
