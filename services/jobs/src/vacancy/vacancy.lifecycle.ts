/**
 * The life of a vacancy, read off its dates. The table is the rule: the first row that fits says the state, in SQL and
 * in TypeScript alike (a test walks both).
 */
export type VacancyState = 'SCHEDULED' | 'OPEN' | 'EXPIRED' | 'FILLED' | 'WITHDRAWN';

export interface VacancyDates {
  postedAt: Date;
  validThrough: Date | null;
  closedAt: Date | null;
  closedReason: string | null;
}

interface Phase {
  state: VacancyState;
  holds: (vacancy: VacancyDates, now: Date) => boolean;
  /** The same condition over `vacancy v`, all phases before it excluded; `now` is a placeholder. */
  sql: (now: string) => string;
}

const isClosed = ({ closedAt }: VacancyDates, now: Date) => closedAt !== null && closedAt <= now;
const closed = (now: string) => `(v.closed_at is not null and v.closed_at <= ${now})`;
const hasEnded = ({ validThrough }: VacancyDates, now: Date) => validThrough !== null && validThrough <= now;
const ended = (now: string) => `(v.valid_through is not null and v.valid_through <= ${now})`;

export const PHASES: readonly Phase[] = [
  {
    state: 'FILLED',
    holds: (vacancy, now) => isClosed(vacancy, now) && vacancy.closedReason === 'FILLED',
    sql: (now) => `${closed(now)} and v.closed_reason = 'FILLED'`,
  },
  {
    state: 'WITHDRAWN',
    holds: isClosed,
    sql: (now) => `${closed(now)} and v.closed_reason <> 'FILLED'`,
  },
  {
    state: 'SCHEDULED',
    holds: ({ postedAt }, now) => postedAt > now,
    sql: (now) => `not ${closed(now)} and v.posted_at > ${now}`,
  },
  {
    state: 'EXPIRED',
    holds: hasEnded,
    sql: (now) => `not ${closed(now)} and v.posted_at <= ${now} and ${ended(now)}`,
  },
  {
    state: 'OPEN',
    holds: () => true,
    sql: (now) => `not ${closed(now)} and v.posted_at <= ${now} and not ${ended(now)}`,
  },
];

/** The state at an instant. */
export function stateOf(vacancy: VacancyDates, now: Date): VacancyState {
  return PHASES.find(({ holds }) => holds(vacancy, now))!.state;
}

/** The instants after `now` at which the state of a vacancy changes if nobody writes. */
export function datesAfter({ postedAt, validThrough, closedAt }: VacancyDates, now: Date): Date[] {
  return [postedAt, validThrough, closedAt].filter((date) => date !== null && date > now) as Date[];
}

/** The condition over `vacancy v` that it is in one of the states. @param now placeholder of the instant */
export function stateCondition(states: readonly VacancyState[], now: string): string {
  const conditions = PHASES.filter(({ state }) => states.includes(state)).map(({ sql }) => `(${sql(now)})`);
  // The instant is always named, so that its placeholder has a type when no state is asked for.
  return `(${now} is not null and (${conditions.join(' or ') || 'false'}))`;
}

/** When and why it ended; null while it has not. */
export function endOf(vacancy: VacancyDates, now: Date): { at: Date; reason: string } | null {
  const state = stateOf(vacancy, now);
  if (state === 'EXPIRED') return { at: vacancy.validThrough!, reason: 'EXPIRED' };
  if (state === 'FILLED' || state === 'WITHDRAWN') return { at: vacancy.closedAt!, reason: vacancy.closedReason! };
  return null;
}
