import { parseArgs } from 'node:util';
import { bm25Methods } from './bm25-methods.js';
import { fromCallersDirectory } from './config.js';
import { evaluate, type Result } from './evaluate.js';
import { heartlandMethod } from './heartland-method.js';
import { NoJudgedSet, readJudgedSet, type JudgedSet } from './judged-set.js';
import type { Method } from './method.js';
import { jsonOf, tableOf } from './table.js';
import { tsRankMethod, type ServedMethod } from './ts-rank-method.js';

const USAGE = 'Usage: npm run eval:relevance -- --set FILE [--json]';

const LEGEND = `
nDCG: gain 2^grade - 1, discount log2(rank + 1), over all articles. MRR: the first article judged 2 or better, 0 without.
precision: articles judged 2 or better among those shown, 3 a vacancy; Heartland shows only what is FAIR or better.
slots: how many of the 3 are filled. In brackets: 95 % of 2000 bootstrap resamples of the vacancies.`;

/** The real PostgreSQL is a baseline, not a requirement. */
async function served(set: JudgedSet): Promise<ServedMethod | undefined> {
  try {
    return await tsRankMethod(set);
  } catch (error) {
    console.error(`The baseline ts_rank is left out: ${(error as Error).message}`);
    return undefined;
  }
}

async function run(file: string, json: boolean): Promise<void> {
  const set = readJudgedSet(file);
  const tsRank = await served(set);
  try {
    const methods: Method[] = [heartlandMethod(set.articles), ...bm25Methods(set), ...(tsRank ? [tsRank.method] : [])];
    const results: Result[] = [];
    for (const method of methods) results.push(await evaluate(method, set));
    const heading = `${set.vacancies.length} vacancies, ${set.articles.length} articles: ${file}\n\n`;
    console.log(json ? jsonOf(results) : heading + tableOf(results) + '\n' + LEGEND);
  } finally {
    await tsRank?.close();
  }
}

function options(): { set: string; json: boolean } {
  const { values } = parseArgs({ options: { set: { type: 'string' }, json: { type: 'boolean', default: false } } });
  if (!values.set) throw new TypeError('--set is missing');
  return { set: fromCallersDirectory(values.set), json: values.json };
}

try {
  const { set, json } = options();
  await run(set, json);
} catch (error) {
  const known = error instanceof NoJudgedSet || error instanceof TypeError;
  console.error(known ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
}
