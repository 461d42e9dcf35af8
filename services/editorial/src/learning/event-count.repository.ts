import type { DataSource } from 'typeorm';
import type { Placement } from './placement.js';

/** How often something was shown and clicked at a placement. */
export interface EventCount extends Placement {
  impressions: number;
  clicks: number;
}

/** By what the report adds up. */
export type Dimension = 'all' | 'grade' | 'reason' | 'position' | 'scorer' | 'team';

/** A sum of the report. */
export interface CountSum {
  dimension: Dimension;
  /** The value of the dimension; empty for all. */
  key: string;
  impressions: number;
  clicks: number;
}

const KEY = 'day, article_id, role, grade, reason, position, scorer, team';

/** Impressions and clicks, added up: no row is about one reader or one request. */
export class EventCountRepository {
  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** Adds to the counts, in one statement; in the order of the key, so that two that write at once do not wait for each other. */
  async add(counts: readonly EventCount[]): Promise<void> {
    await this.dataSource.query(
      `insert into relevance_event_count as c (${KEY}, impressions, clicks)
       select * from jsonb_to_recordset($1::jsonb) as r(
         day date, article_id text, role text, grade text, reason text, position smallint, scorer text, team text,
         impressions integer, clicks integer)
       order by ${KEY}
       on conflict (${KEY}) do update set
         impressions = c.impressions + excluded.impressions, clicks = c.clicks + excluded.clicks`,
      [JSON.stringify(counts.map(({ articleId, ...count }) => ({ article_id: articleId, ...count })))],
    );
  }

  /** Sums of the days from one on, by each dimension. */
  async sums(since: string): Promise<CountSum[]> {
    return this.dataSource.query(
      `select
         case when grouping(grade) = 0 then 'grade' when grouping(reason) = 0 then 'reason'
           when grouping(position) = 0 then 'position' when grouping(scorer, team) = 0 then 'team'
           when grouping(scorer) = 0 then 'scorer' else 'all' end as dimension,
         coalesce(grade, reason, position::text, scorer || coalesce(' ' || team, ''), '') as key,
         coalesce(sum(impressions), 0)::float as impressions, coalesce(sum(clicks), 0)::float as clicks
       from relevance_event_count where day >= $1
       group by grouping sets ((), (grade), (reason), (position), (scorer), (scorer, team))`,
      [since],
    );
  }
}
