import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgedPairs } from './judged-pairs.js';
import { newestVacancies, toldOverrides, type Ask } from './told-by-graph.js';

/** All that the command needs of the world around it. */
export interface ExportSurroundings {
  /** Relative names of files start here. */
  directory: string;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

const GRAPH = 'http://localhost:4000/internal/graphql';

const USAGE = `Usage: npm run overrides:export -- --out FILE [--graph URL]
  --out FILE   the judged set that is written
  --graph URL  the internal graph of a gateway that runs; ${GRAPH} when left out`;

/**
 * Writes what editors say as a judged set.
 * @returns the exit code: 0 it is written, 1 there is nothing to write, 2 misuse or a graph that cannot be asked
 */
export async function runExport(args: readonly string[], surroundings: ExportSurroundings): Promise<number> {
  const { directory, stdout, stderr } = surroundings;
  try {
    const { out, graph } = readArguments(args);
    const ask = askAt(graph);
    const set = judgedPairs(await toldOverrides(ask), await newestVacancies(ask));
    const pairs = Object.values(set.qrels).reduce((count, ofVacancy) => count + Object.keys(ofVacancy).length, 0);
    if (pairs === 0) {
      stderr.write('No override says anything of a vacancy and an article that readers see: nothing is written.\n');
      return 1;
    }
    await writeFile(resolve(directory, out), `${JSON.stringify(set, null, 2)}\n`);
    stdout.write(`${pairs} pairs of ${set.vacancies.length} vacancies and ${set.articles.length} articles: ${out}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function askAt(url: string): Ask {
  return async <Data>(query: string, variables: Record<string, unknown>) => {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (!response) throw new Error(`Expected a graph that runs at ${url}, received no answer.`);
    const text = await response.text();
    if (response.status === 404) throw new Error(`Expected the internal graph at ${url}, received 404.`);
    const { data, errors } = JSON.parse(text) as { data?: Data; errors?: { message: string }[] };
    if (errors || !data) throw new Error(`The graph at ${url} says: ${errors?.[0]?.message ?? 'nothing'}`);
    return data;
  };
}

function readArguments(args: readonly string[]): { out: string; graph: string } {
  try {
    const options = { out: { type: 'string' }, graph: { type: 'string', default: GRAPH } } as const;
    const { out, graph } = parseArgs({ args: [...args], options }).values;
    if (out === undefined) throw new Error('Expected a file, received none.');
    return { out, graph };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}
