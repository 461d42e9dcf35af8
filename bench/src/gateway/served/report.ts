import type { ServedResult } from './measure-served.js';
import type { ServedName } from './operations.js';

/** Share of PostGraphile's p50 that ours may take. */
const TARGET = 0.85;

const LABELS: Readonly<Record<ServedName, string>> = {
  vacancy: 'vacancy by slug, with agency and three articles',
  vacancies: '20 vacancies with three articles each',
  article: 'article by slug, with authors and topics',
  articles: 'list of 20 articles, with authors and topics',
};

/** The graph over a world as a part of the report. */
export function servedReport(vacancies: number, results: ReadonlyMap<ServedName, ServedResult>): string {
  const rows = [...results].map(([name, { ours, cpu, postGraphile }]) => {
    const share = postGraphile && ours.p50 / postGraphile.p50;
    const judged = share === null ? '' : share <= TARGET ? share.toFixed(2) : `**${share.toFixed(2)}** ✗`;
    const theirs = postGraphile ? `${postGraphile.p50.toFixed(1)} | ${postGraphile.p99.toFixed(1)}` : ' | ';
    return `| ${LABELS[name]} | ${ours.p50.toFixed(1)} | ${ours.p99.toFixed(1)} | ${cpu.toFixed(1)} | ${theirs} | ${judged} |`;
  });
  return `## With PostgreSQL behind

The graph of \`npm start\` over ${vacancies.toLocaleString('en-US')} vacancies and 20,000 articles, one client, warm; milliseconds. CPU is that of the graph's process for a request. Beside it PostGraphile 5 on the same tables of articles: at most ${TARGET} of its p50.

| what is asked | p50 | p99 | CPU ms | PostGraphile p50 | p99 | ours by theirs |
| --- | --: | --: | --: | --: | --: | --: |
${rows.join('\n')}
`;
}
