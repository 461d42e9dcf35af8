/**
 * What postings of one role are worded from. Every string is a template: `{place}` and the like are facts of the agency,
 * `[a|b]` is a choice.
 */
export interface RoleText {
  /** Job titles. */
  titles: readonly string[];
  /** Sentences that begin a posting. */
  openings: readonly string[];
  /** Verb phrases that follow "You will": no capital, no full stop. */
  duties: readonly string[];
  /** What is looked for in a person: noun phrases, no capital needed, no full stop. */
  wants: readonly string[];
}
