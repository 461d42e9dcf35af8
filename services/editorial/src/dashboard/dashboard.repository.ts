import type { PageRequest } from '@heartland/shared/connection';
import { countsOf, pagesOf, type OwnedList, type OwnedListSource, type OwnedPlace } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';
import { FILTERED, filterCondition, type NormalFilter } from '../article/article-filter.js';
import { liveCondition, standsCondition, statusSql, type ArticleStatus } from '../article/article.lifecycle.js';
import { FORMER_SLUGS, type TopicRow } from '../topic/topic-row.js';

/** When the draft in review was handed in, by the log; a draft of the seed, which has none, when it was saved. */
const HANDED_IN = `(
  select coalesce(max(m.at), max(w.created_at) filter (where w.stage = 'IN_REVIEW'))
  from edition w left join workflow_transition m on m.edition_id = w.id and m.to_status = 'IN_REVIEW'
  where w.article_id = t.article_id)`;

/** SQL over what is `FILTERED` of the instant by which each list is ordered. */
const ORDERS = {
  scheduled: { instant: 't.live_from', descending: false },
  stale: { instant: 't.modified_at', descending: false },
  withoutHeroImage: { instant: 't.listed_at', descending: true },
  waitingForReview: { instant: HANDED_IN, descending: false },
  withoutVacancies: { instant: 't.listed_at', descending: true },
} as const;

export type DashboardListName = keyof typeof ORDERS;

export interface DashboardQuery {
  list: DashboardListName;
  filter: NormalFilter;
  now: Date;
}

const listOf = ({ list, filter, now }: DashboardQuery): OwnedList => ({
  from: FILTERED,
  id: 't.article_id',
  order: () => ({
    columns: [
      [ORDERS[list].instant, 'timestamptz'],
      ['t.article_id', 'text'],
    ],
    descending: ORDERS[list].descending,
  }),
  owner: 'true',
  matching: (parameters) => filterCondition(filter, now, parameters),
});

/** Reads the lists and numbers of the desk's dashboard, each in one statement. */
export class DashboardRepository implements OwnedListSource<DashboardQuery> {
  constructor(private readonly dataSource: DataSource) {}

  pages(owners: readonly string[], query: DashboardQuery, page: PageRequest): Promise<OwnedPlace[]> {
    const { sql, values } = pagesOf(listOf(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: DashboardQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(listOf(query), owners);
    return this.dataSource.query(sql, values);
  }

  /** Every topic, and how many published articles are about it. */
  articlesByTopic(now: Date): Promise<(Pick<TopicRow, 'id' | 'slug' | 'formerSlugs'> & { articles: number })[]> {
    return this.dataSource.query(
      `select t.id, t.slug, ${FORMER_SLUGS}, coalesce(c.articles, 0) as articles
       from topic t left join (
         select l.topic_id, count(*)::int as articles
         from listed_edition e join edition_topic l on l.edition_id = e.edition_id
         where ${liveCondition('$1::timestamptz', 'e')} group by 1
       ) c on c.topic_id = t.id`,
      [now],
    );
  }

  /** How many articles have each status; one that no article has is left out. */
  byStatus(now: Date): Promise<{ status: ArticleStatus; count: number }[]> {
    const instant = '$1::timestamptz';
    return this.dataSource.query(
      `select ${statusSql(instant, 't')} as status, count(*)::int as count from listed_edition t
       where ${standsCondition(instant)} group by 1`,
      [now],
    );
  }
}
