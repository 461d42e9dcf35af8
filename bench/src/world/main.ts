import 'reflect-metadata';
import { ensureDatabase } from '@heartland/shared/postgres';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { worldArguments } from './arguments.js';
import { buildEditorialWorld } from './editorial-world.js';
import { buildJobsWorld } from './jobs-world.js';
import { Phases } from './phases.js';
import { databasesOf, readAgencies, startWorldServer } from './places.js';
import { phaseTable, sizeTable } from './summary.js';

const ARTICLES = 20_000;
/** Each keeps a connection of the server busy besides; more than a small machine has cores do not help. */
const THREADS = 2;

const DAY = 86_400_000;

/** Builds a world, or the rest of one that was stopped. */
async function main(): Promise<void> {
  const { vacancies: count, seed, now = today() } = worldArguments(process.argv.slice(2));
  const postgres = await startWorldServer(console.log);
  stopOnSignals(() => postgres.stop());
  const names = databasesOf({ count, seed });
  const jobs = await ensureDatabase(postgres, names.jobs);
  const phases = new Phases();
  const editorial = await ensureDatabase(postgres, names.editorial);
  const agencies = readAgencies();
  const articles = { url: editorial, count: ARTICLES, seed, now, phases, agencies };
  if (!(await buildEditorialWorld(articles))) console.log(`${names.editorial} is complete.`);
  const built = await buildJobsWorld({ url: jobs, count, seed, now, phases, agencies, threads: THREADS });
  if (!built) console.log(`${names.jobs} is complete: there is nothing to do.`);
  if (phases.results.length > 0) console.log(`\n${phaseTable(phases.results)}`);
  console.log(`\n${await sizeTable(jobs)}\n\n${await sizeTable(editorial)}`);
  await postgres.stop();
}

/** The dates of a world are about the day on which it is begun: worlds of one day and seed are equal. */
function today(): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY);
}

await main().catch(exitWith);
