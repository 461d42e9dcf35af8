/** Rows of which changes are read: tables with their aliases, e.g. `vacancy v`, and the id of what is followed. */
interface Rows {
  from: string;
  id: string;
  /** SQL of when the change was. */
  at: string;
  /** SQL that holds for every row of interest; all when left out. */
  only?: string;
}

/** Rows that carry the transaction that last wrote them. */
export interface WrittenRows extends Rows {
  /** Its column, e.g. `v.changed_in`. */
  changedIn: string;
  /** Such a column of a row that, when it was written as well, has told of the change already. */
  unless?: string;
}

/** Rows that change by themselves when the date `at` comes. */
export interface DatedRows extends Rows {
  unless: string;
}

/** What a feed of changes follows: things that readers see or not, by what was written and by time alone. */
export interface Followed {
  /** Name of the feed; its cursors are bound to it. */
  feed: string;
  /** What readers see at an instant. @param now placeholder of the instant */
  seen: Rows & { condition: (now: string) => string };
  written: readonly WrittenRows[];
  dates: readonly DatedRows[];
}
