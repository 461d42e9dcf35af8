import type { EntityManager } from 'typeorm';
import { liveCondition } from '../../article/article.lifecycle.js';
import type { EditorialEvent } from '../../queue/event-queue.js';

/** What is known of an event when its instant has come. */
export interface EventFacts {
  slug: string;
  locale: string;
  /** Number of the edition. */
  edition: number;
  /** Whether readers see the edition from that instant on. */
  shown: boolean;
  /** Whether readers saw another edition until that instant. */
  follows: boolean;
  /** Whether readers see another edition from that instant on. */
  replaced: boolean;
  /** Ids of the authors, topics and agencies of the edition, and of the one that it follows. */
  concerned: string[];
}

export class EventFactsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Null when the edition is not there any more. */
  async of({ articleId, editionId, at }: EditorialEvent): Promise<EventFacts | null> {
    const rows: EventFacts[] = await this.manager.query(
      `select a.slug, a.locale, e.number as edition, coalesce(${liveCondition('$3::timestamptz')}, false) as shown,
         coalesce(bool_or(o.live_until = $3), false) as follows, coalesce(bool_or(o.live_from = $3), false) as replaced,
         array(
           select link.id from (
             select edition_id, author_id as id from edition_author
             union all select edition_id, topic_id from edition_topic
             union all select edition_id, agency_id from edition_agency) link
           where link.edition_id = e.id or link.edition_id = any(array_agg(o.id) filter (where o.live_until = $3))
           group by link.id order by link.id) as concerned
       from article a
         join edition e on e.article_id = a.id
         left join edition o on o.article_id = a.id and o.id <> e.id and o.stage = 'SETTLED'
           and (o.live_until = $3 or o.live_from = $3)
       where a.id = $1 and e.id = $2
       group by a.id, e.id`,
      [articleId, editionId, at],
    );
    return rows[0] ?? null;
  }
}
