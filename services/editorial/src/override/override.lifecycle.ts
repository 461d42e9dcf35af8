/** Whether an override counts is read off its dates; nothing runs when an instant comes. */
export type OverrideState = 'WITHDRAWN' | 'ENDED' | 'SCHEDULED' | 'IN_FORCE';

/** What of an override decides when it counts. */
export interface Dated {
  /** It counts from this instant on; null when from the beginning. */
  validFrom: Date | null;
  /** It counts until this instant, exclusive; null is without an end. */
  validThrough: Date | null;
  /** Null when nobody took it back. */
  withdrawnAt: Date | null;
}

interface Phase {
  state: OverrideState;
  /** All phases before it excluded. */
  holds: (override: Dated, now: Date) => boolean;
  /** The same as SQL over `relevance_override v`; `now` is a placeholder. */
  sql: (now: string) => string;
}

/** The rule: the first row that fits says the state, in SQL and in TypeScript alike (a test walks both). */
export const PHASES: readonly Phase[] = [
  {
    state: 'WITHDRAWN',
    holds: ({ withdrawnAt }) => withdrawnAt !== null,
    sql: () => 'v.withdrawn_at is not null',
  },
  {
    state: 'ENDED',
    holds: ({ validThrough }, now) => validThrough !== null && validThrough <= now,
    sql: (now) => `v.valid_through <= ${now}`,
  },
  {
    state: 'SCHEDULED',
    holds: ({ validFrom }, now) => validFrom !== null && validFrom > now,
    sql: (now) => `v.valid_from > ${now}`,
  },
  { state: 'IN_FORCE', holds: () => true, sql: () => 'true' },
];

/** The state of an override at an instant. */
export function stateOf(override: Dated, now: Date): OverrideState {
  return PHASES.find(({ holds }) => holds(override, now))!.state;
}

/** The same as SQL over `relevance_override v`. @param now placeholder of the instant */
export function stateSql(now: string): string {
  return `case ${PHASES.map(({ state, sql }) => `when ${sql(now)} then '${state}'`).join(' ')} end`;
}
