import { Database, type DatabaseOptions } from '@heartland/shared/database';
import { Agency } from './agency/agency.entity.js';
import { FeedSource } from './feed/feed-source.entity.js';
import { ImportIssue } from './feed/import-issue.entity.js';
import { ImportRun } from './feed/import-run.entity.js';
import { VacanciesAndAgencies1763800000001 } from './migrations/0001-vacancies-and-agencies.js';
import { Search1763800000002 } from './migrations/0002-search.js';
import { LongTexts1763800000003 } from './migrations/0003-long-texts.js';
import { ProfileVersion1763800000005 } from './migrations/0005-profile-version.js';
import { UnknownRoles1765000000006 } from './migrations/0006-unknown-roles.js';
import { VacancySlug } from './vacancy/vacancy-slug.entity.js';
import { Vacancy } from './vacancy/vacancy.entity.js';

export type JobsDatabaseOptions = Pick<DatabaseOptions, 'url' | 'limits' | 'prepare' | 'onError' | 'onStatement'>;

/** The database of the jobs service; it is migrated when it is first connected to. */
export function createJobsDatabase(options: JobsDatabaseOptions): Database {
  return new Database({
    ...options,
    applicationName: 'heartland-jobs',
    entities: [Vacancy, VacancySlug, Agency, FeedSource, ImportRun, ImportIssue],
    migrations: [
      VacanciesAndAgencies1763800000001,
      Search1763800000002,
      LongTexts1763800000003,
      ProfileVersion1763800000005,
      UnknownRoles1765000000006,
    ],
  });
}
