import { ChangeFeed } from '@heartland/shared/changes/change-feed';
import { ChangeRepository } from '@heartland/shared/changes/change.repository';
import type { ChangesArgs } from '@heartland/shared/changes/change.args';
import type { Database } from '@heartland/shared/database';
import { CursorCodec } from '@heartland/shared/cursor';
import { createTestDatabase } from '@heartland/shared/testing';
import type { DataSource } from 'typeorm';
import { createJobsDatabase } from '../data-source.js';
import { createVacancyById } from '../vacancy/vacancy.loader.js';
import { VacancyRepository } from '../vacancy/vacancy.repository.js';
import type { VacancyChangePage } from './change.type.js';
import { FOLLOWED_VACANCIES } from './followed-vacancies.js';
import { VacancyChanges } from './vacancy-changes.loader.js';

/** What runs a statement: a data source, or a transaction. */
export type Run = Pick<DataSource, 'query'>;

/** The columns of a vacancy that tests of changes write. */
export interface Written {
  title?: string;
  posted_at?: Date;
  valid_through?: Date | null;
  closed_at?: Date | null;
  closed_reason?: string | null;
  last_seen_at?: Date;
}

export interface ChangesWorld {
  dataSource: DataSource;
  cursors: CursorCodec;
  /** A page of the feed, as a request of its own. */
  page(args: ChangesArgs, now: Date): Promise<VacancyChangePage>;
  close(): Promise<void>;
}

/** An empty jobs database with an agency and a feed, and its changes. @param onStatement told of every statement */
export async function openChangesWorld(onStatement?: (sql: string) => void): Promise<ChangesWorld> {
  const database = await createTestDatabase();
  const service: Database = createJobsDatabase({ url: database.url, ...(onStatement && { onStatement }) });
  const dataSource = await service.connection();
  await dataSource.query(
    `insert into agency (id, slug, name, type, community_size, geo_precision) values ('a', 'a', 'A', 'x', 'x', 'x')`,
  );
  await dataSource.query(`insert into feed_source (id, name, kind) values ('f', 'f', 'MANUAL')`);
  const cursors = new CursorCodec('a secret');
  const repository = new ChangeRepository(dataSource, FOLLOWED_VACANCIES);
  const vacancies = new VacancyRepository(dataSource);
  return {
    dataSource,
    cursors,
    page: (args, now) =>
      new VacancyChanges(new ChangeFeed(repository, cursors, now), createVacancyById(vacancies)).page(args),
    close: async () => {
      await service.close();
      await database.drop();
    },
  };
}

/** A vacancy that is open from `now` on, if nothing else is written. */
export async function insertVacancy(run: Run, id: string, now: Date, written: Written = {}): Promise<void> {
  const values = { title: id, posted_at: now, valid_through: null, closed_at: null, closed_reason: null, ...written };
  const row = {
    slug: id,
    summary: '',
    description: '',
    agency_id: 'a',
    position_type: 'x',
    employment_types: [],
    work_arrangement: 'x',
    locations: '[]',
    requirements: '{}',
    application: '{}',
    topics: '[]',
    topic_keys: [],
    region_codes: [],
    points: [],
    agency_type: 'x',
    community_size: 'x',
    feed_id: 'f',
    external_id: id,
    first_seen_at: now,
    last_seen_at: now,
    updated_at: now,
    checksum: 'x',
    match_profile: '{}',
    profile_key: 'x',
    ...values,
    id,
  };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await run.query(`insert into vacancy (${Object.keys(row).join(', ')}) values (${places.join(', ')})`, [
    ...Object.values(row),
  ]);
}

/** Writes columns of a vacancy, and that it was updated `now`. */
export async function updateVacancy(run: Run, id: string, now: Date, written: Written): Promise<void> {
  const columns = Object.entries({ updated_at: now, ...written });
  const settings = columns.map(([name], index) => `${name} = $${index + 2}`);
  await run.query(`update vacancy set ${settings.join(', ')} where id = $1`, [
    id,
    ...columns.map(([, value]) => value),
  ]);
}
