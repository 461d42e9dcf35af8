import { groupBy } from '@heartland/shared/batch';
import type { EntityManager } from 'typeorm';
import { isLive, OPEN_STAGES, type Dated, type Stage } from '../article/article.lifecycle.js';

/** An edition that is being worked on or has an interval. */
export interface TimelineEdition extends Dated {
  id: string;
  articleId: string;
  number: number;
}

/** The editions of an article that matter for its next move, at an instant. */
export interface Timeline {
  /** The one that is being worked on. */
  draft: TimelineEdition | null;
  /** The one that readers will see. */
  planned: TimelineEdition | null;
  /** The one that readers see. */
  live: TimelineEdition | null;
  /** The one that readers saw last, when they see none. */
  ended: TimelineEdition | null;
}

/** @param rows of one article, the latest interval first */
function timelineOf(rows: readonly TimelineEdition[], now: Date): Timeline {
  const live = rows.find((row) => isLive(row, now)) ?? null;
  const ended = rows.find(({ liveUntil }) => liveUntil !== null && liveUntil <= now) ?? null;
  return {
    draft: rows.find(({ stage }) => OPEN_STAGES.includes(stage as never)) ?? null,
    planned: rows.find(({ liveFrom }) => liveFrom !== null && liveFrom > now) ?? null,
    live,
    ended: live ? null : ended,
  };
}

/** The one place that changes stages and intervals; the row of the article is locked by the caller. */
export class TimelineRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  async of(articleId: string): Promise<Timeline> {
    return (await this.ofAll([articleId])).get(articleId) ?? timelineOf([], this.now);
  }

  async ofAll(articleIds: readonly string[]): Promise<Map<string, Timeline>> {
    const rows: TimelineEdition[] = await this.manager.query(
      `select e.id, e.article_id as "articleId", e.number, e.stage, e.live_from as "liveFrom", e.live_until as "liveUntil"
       from edition e where e.article_id = any($1::text[]) and e.stage not in ('SUPERSEDED', 'DISCARDED')
       order by e.live_from desc nulls first, e.number desc`,
      [articleIds],
    );
    const byArticle = groupBy(rows, ({ articleId }) => articleId);
    return new Map([...byArticle].map(([id, editions]) => [id, timelineOf(editions, this.now)]));
  }

  async setStage(id: string, stage: Stage): Promise<void> {
    await this.manager.query('update edition set stage = $2 where id = $1', [id, stage]);
  }

  /**
   * Gives an edition its place: from an instant on, as long as the one that it replaces would have been seen. Another
   * edition that was planned gives way: what is newer wins.
   * @returns the end of its interval
   */
  async settle(edition: TimelineEdition, from: Date, timeline: Timeline): Promise<Date | null> {
    const { planned } = timeline;
    if (planned) await this.unsettle(planned, 'SUPERSEDED', timeline);
    const { live } = timeline;
    const replaced = live && (live.liveUntil === null || live.liveUntil > from) ? live : null;
    const until = replaced?.liveUntil ?? null;
    if (replaced) await this.setUntil(replaced, from);
    await this.manager.query(
      `update edition e set stage = 'SETTLED', live_from = $2, live_until = $3, modified_at =
         coalesce((select l.modified_at from edition l where l.id = $4 and e.minor), $2)
       where e.id = $1`,
      [edition.id, from, until, replaced?.id ?? null],
    );
    return until;
  }

  /** Takes a planned edition off the timeline; the one that it would have replaced is seen as long as before. */
  async unsettle(planned: TimelineEdition, stage: Stage, { live }: Timeline): Promise<void> {
    await this.manager.query('update edition set stage = $2, live_from = null, live_until = null where id = $1', [
      planned.id,
      stage,
    ]);
    if (live?.liveUntil && live.liveUntil.getTime() === planned.liveFrom?.getTime()) {
      await this.setUntil(live, planned.liveUntil);
    }
  }

  /** Sets the end of the interval of an edition; null takes it back. */
  async setUntil(edition: TimelineEdition, until: Date | null): Promise<void> {
    await this.manager.query('update edition set live_until = $2 where id = $1', [edition.id, until]);
    edition.liveUntil = until;
  }
}
