import { Database, migrate } from '@heartland/shared/database';
import type { DataSource } from 'typeorm';
import { Agency } from './agency/agency.entity.js';
import { FeedSource } from './feed/feed-source.entity.js';
import { ImportIssue } from './feed/import-issue.entity.js';
import { ImportRun } from './feed/import-run.entity.js';
import { VacanciesAndAgencies1763800000001 } from './migrations/0001-vacancies-and-agencies.js';
import { VacancySlug } from './vacancy/vacancy-slug.entity.js';
import { Vacancy } from './vacancy/vacancy.entity.js';

export interface JobsDatabaseOptions {
  /** PostgreSQL URL. */
  url: string;
  onStatement?: ((sql: string) => void) | undefined;
  /** What else to do when it is first connected to, after the migrations. */
  prepare?: (dataSource: DataSource) => Promise<void>;
}

/** The database of the jobs service; it is migrated when it is first connected to. */
export function createJobsDatabase({ url, onStatement, prepare }: JobsDatabaseOptions): Database {
  return new Database(
    {
      url,
      onStatement,
      applicationName: 'heartland-jobs',
      entities: [Vacancy, VacancySlug, Agency, FeedSource, ImportRun, ImportIssue],
      migrations: [VacanciesAndAgencies1763800000001],
    },
    async (dataSource) => {
      await migrate(dataSource);
      await prepare?.(dataSource);
    },
  );
}
