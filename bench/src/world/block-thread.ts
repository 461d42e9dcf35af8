import { parentPort, workerData } from 'node:worker_threads';
import type { CopyTarget } from './copy.js';
import { connect } from './session.js';
import { VacancyRows, type Examples, type WorldPlan } from './vacancy-rows.js';
import { copyBlock } from './world-block.js';

/** What a thread is given to do; it tells of every few vacancies that it has made. */
export interface BlockTask {
  url: string;
  target: CopyTarget;
  plan: WorldPlan;
  examples: Examples;
  blocks: number[];
}

const { url, target, plan, examples, blocks } = workerData as BlockTask;
const client = await connect(url);
const rows = new VacancyRows(plan, examples);
for (const block of blocks) {
  await copyBlock(client, target, rows, block, (more) => parentPort!.postMessage(more));
}
await client.end();
