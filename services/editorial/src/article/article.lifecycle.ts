/**
 * The life of an article, read off its dates. The table is the rule: the first row that fits says the status, in SQL
 * and in TypeScript alike (a test walks both).
 */
export type ArticleStatus = 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'UNPUBLISHED';

export interface ArticleDates {
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

interface Phase {
  status: ArticleStatus;
  holds: (article: ArticleDates, now: Date) => boolean;
  /** The same condition over `article a`, all phases before it excluded; `now` is a placeholder. */
  sql: (now: string) => string;
}

export const PHASES: readonly Phase[] = [
  { status: 'DRAFT', holds: ({ publishedAt }) => publishedAt === null, sql: () => 'a.published_at is null' },
  {
    status: 'UNPUBLISHED',
    holds: ({ withdrawnAt }, now) => withdrawnAt !== null && withdrawnAt <= now,
    sql: (now) => `a.published_at is not null and a.withdrawn_at is not null and a.withdrawn_at <= ${now}`,
  },
  {
    status: 'SCHEDULED',
    holds: ({ publishedAt }, now) => publishedAt !== null && publishedAt > now,
    sql: (now) => `a.published_at > ${now} and (a.withdrawn_at is null or a.withdrawn_at > ${now})`,
  },
  {
    status: 'PUBLISHED',
    holds: () => true,
    sql: (now) => `a.published_at <= ${now} and (a.withdrawn_at is null or a.withdrawn_at > ${now})`,
  },
];

/** The status at an instant. */
export function statusOf(article: ArticleDates, now: Date): ArticleStatus {
  return PHASES.find(({ holds }) => holds(article, now))!.status;
}

/** The condition over `article a` that it has one of the statuses. @param now placeholder of the instant */
export function statusCondition(statuses: readonly ArticleStatus[], now: string): string {
  const conditions = PHASES.filter(({ status }) => statuses.includes(status)).map(({ sql }) => `(${sql(now)})`);
  // The instant is always named, so that its placeholder has a type when no status asks for it.
  return `(${now} is not null and (${conditions.join(' or ') || 'false'}))`;
}
