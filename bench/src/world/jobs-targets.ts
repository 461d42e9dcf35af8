import { createJobsDatabase } from '@heartland/jobs/data-source';
import { targetOf, type CopyTarget } from './copy.js';

/** The tables of the jobs service that a world fills; the database is migrated first. */
export async function jobsTargets(url: string): Promise<Record<'vacancy' | 'agency' | 'feed' | 'run', CopyTarget>> {
  const database = createJobsDatabase({ url });
  try {
    const dataSource = await database.connection();
    const target = (entity: string) => targetOf(dataSource.getMetadata(entity));
    return {
      vacancy: target('Vacancy'),
      agency: target('Agency'),
      feed: target('FeedSource'),
      run: target('ImportRun'),
    };
  } finally {
    await database.close();
  }
}
