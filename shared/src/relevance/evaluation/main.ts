import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bm25Methods } from './bm25-methods.js';
import { fromCallersDirectory } from './config.js';
import { evaluate, type Result } from './evaluate.js';
import { heartlandMethod } from './heartland-method.js';
import { NoJudgedSet, readJudgedSet, type JudgedSet } from './judged-set.js';
import type { Method } from './method.js';
import { leadOf } from './lead.js';
import { leaveOneOut, withoutOwnRole, type RoleLeftOut } from './leave-one-out.js';
import { reportOf } from './report.js';
import { interval, jsonOf, leftOutTable, tableOf } from './table.js';
import { tsRankMethod, type ServedMethod } from './ts-rank-method.js';

const USAGE = 'Usage: npm run eval:relevance -- [--set FILE] [--leave-one-out] [--report FILE.md] [--json]';

const LEGEND = `
nDCG: gain 2^grade - 1, discount log2(rank + 1), over all articles. MRR: the first article judged 2 or better, 0 without.
precision: articles judged 2 or better among those shown, 3 a vacancy; Heartland shows only what is FAIR or better.
slots: how many of the 3 are filled. ahead by: the first method's nDCG@3 less this one's, vacancy by vacancy. In brackets: 95 % of 2000 bootstrap resamples of the vacancies.`;

/** The real PostgreSQL is a baseline, not a requirement. */
async function served(set: JudgedSet): Promise<ServedMethod | undefined> {
  try {
    return await tsRankMethod(set);
  } catch (error) {
    console.error(`The baseline ts_rank is left out: ${(error as Error).message}`);
    return undefined;
  }
}

const LEFT_OUT_LEGEND = `
Each line: the vocabulary without the role, its titles and what they imply; its vacancies are then read as another role or
as none. Over all vacancies, each without its own role: `;

function leftOutText(set: JudgedSet, whole: Result, turns: readonly RoleLeftOut[]): string {
  return `\n${leftOutTable(turns)}\n${LEFT_OUT_LEGEND}${interval(withoutOwnRole(set, whole, turns))}`;
}

async function run({ set: file, json, leftOut, report }: Options): Promise<void> {
  const set = readJudgedSet(file);
  const tsRank = await served(set);
  try {
    const methods: Method[] = [heartlandMethod(set.articles), ...bm25Methods(set), ...(tsRank ? [tsRank.method] : [])];
    const results: Result[] = [];
    for (const method of methods) results.push(await evaluate(method, set));
    const heading = `${set.vacancies.length} vacancies, ${set.articles.length} articles: ${file}\n\n`;
    const turns = leftOut ? await leaveOneOut(set) : undefined;
    const text =
      heading + tableOf(results) + '\n' + LEGEND + (turns ? `\n${leftOutText(set, results[0]!, turns)}` : '');
    console.log(json ? jsonOf(results, turns) : text);
    const leads = results.slice(1).map((result) => leadOf(results[0]!, result));
    if (report) writeFileSync(report, reportOf({ file: basename(file), set, results, leads, leftOut: turns }));
  } finally {
    await tsRank?.close();
  }
}

interface Options {
  set: string;
  json: boolean;
  leftOut: boolean;
  /** Where the page is written. */
  report?: string | undefined;
}

/** The project's own judged set, seen from `src/relevance/evaluation` and `dist/relevance/evaluation` alike. */
const OWN_SET = fileURLToPath(new URL('../../../relevance/judged.json', import.meta.url));

function options(): Options {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      json: { type: 'boolean', default: false },
      'leave-one-out': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  return {
    set: values.set === undefined ? OWN_SET : fromCallersDirectory(values.set),
    json: values.json,
    leftOut: values['leave-one-out'],
    report: values.report && fromCallersDirectory(values.report),
  };
}

try {
  await run(options());
} catch (error) {
  const known = error instanceof NoJudgedSet || error instanceof TypeError;
  console.error(known ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
}
