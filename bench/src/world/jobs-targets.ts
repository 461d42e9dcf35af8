import { createJobsDatabase } from '@heartland/jobs/data-source';
import { targetOf, type CopyTarget } from './copy.js';

/** What a world's vacancies of one match profile share, and of one instant. */
const SHARED = ['matchProfile', 'topics', 'topicKeys', 'firstSeenAt', 'lastSeenAt', 'updatedAt'];

/** The tables of the jobs service that a world fills; the database is migrated first. */
export async function jobsTargets(url: string): Promise<Record<'vacancy' | 'agency' | 'feed' | 'run', CopyTarget>> {
  const database = createJobsDatabase({ url });
  try {
    const dataSource = await database.connection();
    const target = (entity: string, shared?: string[]) => targetOf(dataSource.getMetadata(entity), shared);
    return {
      vacancy: target('Vacancy', SHARED),
      agency: target('Agency'),
      feed: target('FeedSource'),
      run: target('ImportRun'),
    };
  } finally {
    await database.close();
  }
}
