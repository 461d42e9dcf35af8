/**
 * The timeline of an article is the intervals of its editions: at any instant readers see the one edition whose
 * interval holds it, or none. Everything here is read off the stages and intervals; nothing runs when an instant comes.
 */
export type ArticleStatus = 'DRAFT' | 'IN_REVIEW' | 'CHANGES_REQUESTED' | 'SCHEDULED' | 'PUBLISHED' | 'UNPUBLISHED';

/** Stages of the one edition of an article that is being worked on. */
export const OPEN_STAGES = ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED'] as const;

/** Where an edition stands apart from time: only a `SETTLED` one has an interval. */
export type Stage = (typeof OPEN_STAGES)[number] | 'SETTLED' | 'SUPERSEDED' | 'DISCARDED';

/** What of an edition decides when readers see it. */
export interface Dated {
  stage: Stage;
  /** Readers see it from this instant on; null when it is not settled. */
  liveFrom: Date | null;
  /** Readers see it until this instant, exclusive; null is without an end. */
  liveUntil: Date | null;
}

/** Whether readers see the edition at the instant. */
export function isLive({ liveFrom, liveUntil }: Dated, now: Date): boolean {
  return liveFrom !== null && liveFrom <= now && (liveUntil === null || liveUntil > now);
}

/** The same as SQL over an edition. @param now placeholder of the instant */
export function liveCondition(now: string, e = 'e'): string {
  return `${e}.stage = 'SETTLED' and ${e}.live_from <= ${now} and (${e}.live_until is null or ${e}.live_until > ${now})`;
}

/** SQL over an edition: somebody works on it. */
export function openCondition(e = 'e'): string {
  return `${e}.stage in (${OPEN_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
}

/**
 * SQL of the id of the edition that stands for `article a`: the one that readers see; when there is none, the one that
 * they will see, that they saw last, or that is being written. @param now placeholder of the instant
 */
export function shownEdition(now: string): string {
  return `(select x.edition_id from listed_edition x where x.article_id = a.id order by ${standing(now, 'x')} desc limit 1)`;
}

/** By what the one that stands for the article is greater than its other editions. */
const standing = (now: string, e: string) =>
  `(${liveCondition(now, e)}, coalesce(${e}.live_from, '-infinity'), ${openCondition(e)}, ${e}.number)`;

/**
 * The same as a condition over `listed_edition t`, for lists of many articles: no other one comes before it. It is one
 * join, where `shownEdition` looks at the editions of every article. @param now placeholder of the instant
 */
export function standsCondition(now: string): string {
  return `not exists (
    select from listed_edition x where x.article_id = t.article_id and ${standing(now, 'x')} > ${standing(now, 't')})`;
}

interface Phase {
  status: ArticleStatus;
  /** Of the edition that stands for the article (`shownEdition`), all phases before it excluded. */
  holds: (shown: Dated, now: Date) => boolean;
  /** The same as SQL over that edition `e`; `now` is a placeholder. */
  sql: (now: string, e: string) => string;
}

/** An article that never had an interval is where its draft is. */
const inStage = (stage: (typeof OPEN_STAGES)[number]): Phase => ({
  status: stage,
  holds: (shown) => shown.stage === stage,
  sql: (_now, e) => `${e}.stage = '${stage}'`,
});

/** The rule: the first row that fits says the status, in SQL and in TypeScript alike (a test walks both). */
export const PHASES: readonly Phase[] = [
  ...OPEN_STAGES.map(inStage),
  { status: 'PUBLISHED', holds: isLive, sql: liveCondition },
  {
    status: 'SCHEDULED',
    holds: ({ liveFrom }, now) => liveFrom !== null && liveFrom > now,
    sql: (now, e) => `${e}.live_from > ${now}`,
  },
  // Taken down, or thrown away before it was ever published.
  { status: 'UNPUBLISHED', holds: () => true, sql: () => 'true' },
];

/** The status of the article for which the edition stands, at an instant. */
export function statusOf(shown: Dated, now: Date): ArticleStatus {
  return PHASES.find(({ holds }) => holds(shown, now))!.status;
}

/** The same as SQL over the edition. @param now placeholder of the instant */
export function statusSql(now: string, e: string): string {
  return `case ${PHASES.map(({ status, sql }) => `when ${sql(now, e)} then '${status}'`).join(' ')} end`;
}
