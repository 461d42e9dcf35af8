import { createProgress } from '@heartland/shared/progress';
import { searches } from './operations.js';
import type { Recording, RecordingOrder } from './record.js';
import { timeStatements, type StatementTimes } from './statement-times.js';
import { askWorker } from './worker-process.js';
import { withClient, type World } from './worlds.js';

/** Requests of each search whose statements are recorded. */
const RECORDED = 5;

/** The statements that the service sends for each search, beside the best one by hand; by their names. */
export async function measureStatements(
  world: World,
  now: Date,
  samples: number,
): Promise<Map<string, StatementTimes>> {
  const named = searches(world.slugs).filter(({ isOfJobs }) => isOfJobs);
  const asked = named.map(({ query, variables }) => ({ query, variables: variables.slice(0, RECORDED) }));
  const order: RecordingOrder = { databaseUrl: world.urls.jobs, asked, now: now.getTime() };
  const recordings = await askWorker<Recording[][]>('record', order);
  const progress = createProgress({ label: 'Timing statements', total: named.length, unit: 'searches' });
  return withClient(world.urls.jobs, async (client) => {
    const times = new Map<string, StatementTimes>();
    for (const [i, search] of named.entries()) {
      times.set(search.name, await timeStatements(client, search, recordings[i]!, now, samples));
      progress.update(i + 1);
    }
    progress.stop();
    return times;
  });
}
