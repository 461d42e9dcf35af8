import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Megabytes of a thread for rows and texts until they are sent: with less, they are copied about before they are gone. */
const YOUNG_GENERATION = 64;

/**
 * Runs a module of this folder in a thread until it has ended; what it throws is thrown here.
 * @param task what it finds as `workerData`
 * @param onMade told how many more rows it has made
 */
export async function runThread(module: string, task: object, onMade: (more: number) => void): Promise<void> {
  const worker = new Worker(new URL(module, import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  worker.on('message', onMade);
  await once(worker, 'exit');
}
