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
/** Those for vacancies; each keeps a connection of the server busy besides, and the articles have one of their own. */
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
  const world = { seed, now, phases, agencies, threads: THREADS };
  const built = await Promise.all([
    buildJobsWorld({ ...world, url: jobs, count }),
    buildEditorialWorld({ ...world, url: editorial, count: ARTICLES }),
  ]);
  if (!built.includes(true)) console.log('The world is complete: there is nothing to do.');
  else console.log(`\n${phaseTable(phases)}`);
  console.log(`\n${await sizeTable(jobs)}\n\n${await sizeTable(editorial)}`);
  await postgres.stop();
}

/** The dates of a world are about the day on which it is begun: worlds of one day and seed are equal. */
function today(): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY);
}

await main().catch(exitWith);
