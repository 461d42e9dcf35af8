import type { Measured, Results } from './measure.js';
import type { QueryName } from './operations.js';
import { ratioOf, ratios, type Ratio } from './ratios.js';
import type { System } from './systems.js';

export interface Report {
  /** ISO date of the run. */
  date: string;
  machine: readonly string[];
  command: string;
  systems: readonly System[];
  results: Results;
  /** The part about the graph over PostgreSQL; empty when it was not looked at. */
  served: string;
}

const GROUPS: Readonly<Record<System['group'], string>> = {
  apart: 'Apart: gateway and two subgraphs in three processes',
  together: 'Together: one process',
  cached: 'Answers that are kept',
};

export function reportOf({ date, machine, command, systems, results, served }: Report): string {
  return `# What a federated answer costs

Measured on ${date} by \`${command}\`: ${machine.join('; ')}. The machine also runs the clients, so that throughput is that of what is left; the ratios hold within this run.

Two subgraphs with data in memory, so that the machinery is what is measured: vacancies with agencies, and the articles beside a vacancy. **A** is one vacancy with agency and three articles (1.9 kB), **B** twenty vacancies with three articles each (37 kB). All give the same bytes of \`data\`, which is checked first. Rounds go through all systems in turn; medians. CPU is the processor time of all processes of a system for a request, by the operating system, clients left out.

## Ratios

Of CPU for a request. **✗** misses its target.

| ratio | A | target | B | target |
| --- | --: | --: | --: | --: |
${ratios.map((ratio) => `| ${ratio.says} | ${cellsOf(results, ratio, 'A')} | ${cellsOf(results, ratio, 'B')} |`).join('\n')}

${(Object.keys(GROUPS) as System['group'][]).map((group) => tablesOf(group, systems, results)).join('\n\n')}

${served}`;
}

function cellsOf(results: Results, ratio: Ratio, query: QueryName): string {
  const value = ratioOf(results, ratio, query);
  const target = `${ratio.isBound ? 'at most' : 'at least'} ${ratio.target[query]}`;
  if (value === null) return `not measured | ${target}`;
  const isMet = ratio.isBound ? value <= ratio.target[query] : value >= ratio.target[query];
  return `${isMet ? value.toFixed(2) : `**${value.toFixed(2)}** ✗`} | ${target}`;
}

function tablesOf(group: System['group'], systems: readonly System[], results: Results): string {
  const rows = (query: QueryName) =>
    systems.flatMap(({ name, title, group: of }) => {
      const measured = of === group && results.get(name);
      return measured ? [rowOf(title, measured[query])] : [];
    });
  const table = (
    query: QueryName,
  ) => `| ${query} | CPU ms | rounds apart by | 32 connections: a second | p50 ms | p99 ms | 1 connection: a second | p50 ms | p99 ms |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${rows(query).join('\n')}`;
  return `## ${GROUPS[group]}\n\n${table('A')}\n\n${table('B')}`;
}

const rowOf = (title: string, { cpu, spread, rate, p50, p99, alone }: Measured) =>
  `| ${title} | ${cpu.toFixed(3)} | ${Math.round(100 * spread)} % | ${Math.round(rate)} | ${brief(p50)} | ${brief(p99)} | ${Math.round(alone.rate)} | ${brief(alone.p50)} | ${brief(alone.p99)} |`;

const brief = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);
