import { parentPort, workerData } from 'node:worker_threads';
import { jobsTargets } from './jobs-targets.js';
import { readAgencies } from './places.js';
import { connect } from './session.js';
import { VacancyRows } from './vacancy-rows.js';
import { copyBlock } from './world-block.js';

/** What a thread is given to do; it tells of every few vacancies that it has made. */
export interface BlockTask {
  url: string;
  seed: number;
  now: Date;
  count: number;
  blocks: number[];
}

const { url, seed, now, count, blocks } = workerData as BlockTask;
const { vacancy } = await jobsTargets(url);
const client = await connect(url);
const rows = new VacancyRows({ agencies: readAgencies(), seed, now, count });
for (const block of blocks) {
  await copyBlock(client, vacancy, rows, block, (more) => parentPort!.postMessage(more));
}
await client.end();
