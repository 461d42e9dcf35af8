import { parentPort, workerData } from 'node:worker_threads';
import { writeArticles, type ArticlePlan } from './editorial-world.js';

await writeArticles(workerData as ArticlePlan, (more) => parentPort!.postMessage(more));
