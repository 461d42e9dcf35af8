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
  return `coalesce(
    (select x.id from edition x where x.article_id = a.id and ${liveCondition(now, 'x')}),
    (select x.id from edition x where x.article_id = a.id
     order by x.live_from desc nulls last, ${openCondition('x')} desc, x.number desc limit 1))`;
}

interface Phase {
  status: ArticleStatus;
  /** Of the edition that stands for the article (`shownEdition`), all phases before it excluded. */
  holds: (shown: Dated, now: Date) => boolean;
  /** The same as SQL over `article a`, by itself; `now` is a placeholder. */
  sql: (now: string) => string;
}

const some = (condition: string) => `exists (select from edition x where x.article_id = a.id and ${condition})`;
const live = (now: string) => some(liveCondition(now, 'x'));
const planned = (now: string) => some(`x.stage = 'SETTLED' and x.live_from > ${now}`);

/** An article that never had an interval is where its draft is. */
const inStage = (stage: (typeof OPEN_STAGES)[number]): Phase => ({
  status: stage,
  holds: (shown) => shown.stage === stage,
  sql: () => `a.published_at is null and ${some(`x.stage = '${stage}'`)}`,
});

/** The rule: the first row that fits says the status, in SQL and in TypeScript alike (a test walks both). */
export const PHASES: readonly Phase[] = [
  ...OPEN_STAGES.map(inStage),
  { status: 'PUBLISHED', holds: isLive, sql: live },
  {
    status: 'SCHEDULED',
    holds: ({ liveFrom }, now) => liveFrom !== null && liveFrom > now,
    sql: (now) => `${planned(now)} and not ${live(now)}`,
  },
  {
    // Taken down, or thrown away before it was ever published.
    status: 'UNPUBLISHED',
    holds: () => true,
    sql: (now) => `case when a.published_at is null then not ${some(openCondition('x'))}
      else not ${planned(now)} and not ${live(now)} end`,
  },
];

/** The status of the article for which the edition stands, at an instant. */
export function statusOf(shown: Dated, now: Date): ArticleStatus {
  return PHASES.find(({ holds }) => holds(shown, now))!.status;
}

/** The condition over `article a` that it has one of the statuses. @param now placeholder of the instant */
export function statusCondition(statuses: readonly ArticleStatus[], now: string): string {
  const conditions = PHASES.filter(({ status }) => statuses.includes(status)).map(({ sql }) => `(${sql(now)})`);
  // The instant is always named, so that its placeholder has a type when no status asks for it.
  return `(${now} is not null and (${conditions.join(' or ') || 'false'}))`;
}
