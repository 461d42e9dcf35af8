/** Letters that a stem may lack: "-ing", "-ers", "-ies" for "-y". */
const ENDING = `\\w{0,4}(?:['’]s)?`;

/** Words that `wordsOf` leaves out, so that "chief of police" is what "chief police" finds too. */
const BETWEEN =
  '(?:a|an|and|are|as|at|be|by|for|from|has|have|in|is|of|on|our|that|the|their|this|to|was|with|you|your)';

/**
 * A phrase of stems as a regular expression of PostgreSQL, to be matched without regard to case: the words one after the
 * other, in any inflection, with any punctuation and little words between.
 */
export function phrasePattern(phrase: readonly string[]): string {
  return `\\m${phrase.map(wordPattern).join(`\\W+(?:${BETWEEN}\\W+)*`)}\\M`;
}

/** Stems are letters and digits alone; "911" and "k9" may be written with hyphens inside. */
function wordPattern(stem: string): string {
  if (/\d/.test(stem)) return [...stem].join('[-,.]?');
  return (stem.length > 3 ? stem.replace(/y$/, '(?:y|i)') : stem) + ENDING;
}
