import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { agreementIn } from '../judgement/agreement.js';
import { baselineOf, writeBaseline } from '../judgement/baseline.js';
import { isFolder, judgedSetAt, OWN_JUDGEMENTS, readJudgements } from '../judgement/judgements.js';
import { bm25Methods } from './bm25-methods.js';
import { calibrationOf } from './calibration.js';
import { fromCallersDirectory } from './config.js';
import { evaluate, type Result } from './evaluate.js';
import { heartlandMethod } from './heartland-method.js';
import { NoJudgedSet, type JudgedSet } from './judged-set.js';
import type { Method } from './method.js';
import { leadOf } from './lead.js';
import { leaveOneOut, withoutOwnRole, withoutTuning, type RoleLeftOut } from './leave-one-out.js';
import { reportOf } from './report.js';
import { figure, interval, jsonOf, leftOutTable, tableOf } from './table.js';
import { tsRankMethod, type ServedMethod } from './ts-rank-method.js';

const USAGE =
  'Usage: npm run eval:relevance -- [--set FILE or FOLDER] [--leave-one-out] [--report FILE.md] [--json] [--record]';

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

/** What is left of the matching without the work on each role. */
async function leftOutText(set: JudgedSet, whole: Result, turns: readonly RoleLeftOut[]): Promise<string> {
  const { ndcg3, precision } = await withoutTuning(set);
  return `
${leftOutTable(turns)}

Each role left out of the tuning in turn: every vacancy with a role of which nobody has said what it is about; it is read
off the words of its titles and what the roles known by the same have in common. nDCG@3 ${interval(ndcg3)}, precision ${interval(precision)}
Each role left out altogether, as in the table: the vocabulary lacks its titles too, and its vacancies are read as another role
or as none. nDCG@3 of every vacancy without its own role: ${interval(withoutOwnRole(set, whole, turns))}`;
}

function calibrationText({ vacancies }: Result): string {
  const lines = calibrationOf({ vacancies }).map(
    ({ promised, shown, right }) => `${promised} ${interval(right)} of ${shown}`,
  );
  return `\nRight among what is shown, by Heartland's own grade: ${lines.join('; ')}.`;
}

/** How far the passes of a folder of judgements agree; nothing for a file. */
function agreementText(file: string): string {
  if (!isFolder(file)) return '';
  const { pairs, differences, kappa, weightedKappa } = agreementIn(readJudgements(file));
  return `Two passes over ${pairs} pairs, ${differences} differences, all settled: kappa ${figure(kappa)}, weighted ${figure(weightedKappa)}\n`;
}

async function run({ set: file, json, leftOut, report, record }: Options): Promise<void> {
  const set = judgedSetAt(file);
  const tsRank = await served(set);
  try {
    const methods: Method[] = [heartlandMethod(set.articles), ...bm25Methods(set), ...(tsRank ? [tsRank.method] : [])];
    const results: Result[] = [];
    for (const method of methods) results.push(await evaluate(method, set));
    const heading = `${set.vacancies.length} vacancies, ${set.articles.length} articles: ${file}\n${agreementText(file)}\n`;
    const turns = leftOut ? await leaveOneOut(set) : undefined;
    const text =
      heading +
      tableOf(results) +
      '\n' +
      LEGEND +
      calibrationText(results[0]!) +
      (turns ? `\n${await leftOutText(set, results[0]!, turns)}` : '');
    console.log(json ? jsonOf(results, turns) : text);
    if (record) writeBaseline(file, baselineOf(results[0]!.vacancies));
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
  /** Whether the results become those that the folder keeps. */
  record: boolean;
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      json: { type: 'boolean', default: false },
      'leave-one-out': { type: 'boolean', default: false },
      report: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  return {
    set: values.set === undefined ? OWN_JUDGEMENTS : fromCallersDirectory(values.set),
    json: values.json,
    leftOut: values['leave-one-out'],
    report: values.report && fromCallersDirectory(values.report),
    record: values.record,
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
