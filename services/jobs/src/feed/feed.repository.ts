import { keysetClauses, Parameters, type KeysetOrder } from '@heartland/shared/keyset';
import type { PageRequest } from '@heartland/shared/connection';
import { In, type DataSource } from 'typeorm';
import { FeedSource } from './feed-source.entity.js';
import type { ImportIssue } from './import-issue.entity.js';
import { ImportRun } from './import-run.entity.js';

const NEWEST_RUN: KeysetOrder = {
  columns: [
    ['r.started_at', 'timestamptz'],
    ['r.id', 'text'],
  ],
  descending: true,
};
const IN_ORDER: KeysetOrder = { columns: [['i.id', 'bigint']], descending: false };

/** Feeds that are listed at most. */
const MAX_FEEDS = 50;

export class FeedRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<FeedSource[]> {
    return this.dataSource.getRepository(FeedSource).find({ order: { name: 'ASC' }, take: MAX_FEEDS });
  }

  byIds(ids: readonly string[]): Promise<FeedSource[]> {
    return this.dataSource.getRepository(FeedSource).findBy({ id: In([...ids]) });
  }

  runsByIds(ids: readonly string[]): Promise<ImportRun[]> {
    return this.dataSource.getRepository(ImportRun).findBy({ id: In([...ids]) });
  }

  /** The newest readings of a feed. */
  runs(feedId: string, page: PageRequest): Promise<ImportRun[]> {
    const parameters = new Parameters();
    const feed = parameters.add(feedId);
    const { condition, orderBy, limit } = keysetClauses(NEWEST_RUN, page, parameters);
    return this.dataSource.query(
      `select r.id, r.feed_id as "feedId", r.started_at as "startedAt", r.outcome,
              r.seen, r.created, r.updated, r.unchanged, r.rejected
       from import_run r where r.feed_id = ${feed} and ${condition} order by ${orderBy} limit ${limit}`,
      parameters.values,
    );
  }

  /** The issues of a reading, in the order of the feed. */
  issues(runId: string, page: PageRequest): Promise<ImportIssue[]> {
    const parameters = new Parameters();
    const run = parameters.add(runId);
    const { condition, orderBy, limit } = keysetClauses(IN_ORDER, page, parameters);
    return this.dataSource.query(
      `select i.id, i.run_id as "runId", i.position, i.external_id as "externalId", i.field, i.message
       from import_issue i where i.run_id = ${run} and ${condition} order by ${orderBy} limit ${limit}`,
      parameters.values,
    );
  }
}
