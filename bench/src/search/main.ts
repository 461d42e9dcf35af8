import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { startWorldServer } from '../world/places.js';
import { searchArguments } from './arguments.js';
import { machineLines } from './machine.js';
import { measureGraphs } from './measure-graphs.js';
import { measureMiniSearch, measurePostGraphile } from './measure-peers.js';
import { measureStatements } from './measure-statements.js';
import { reportOf } from './report.js';
import { readSizes } from './sizes.js';
import { openWorld, withClient } from './worlds.js';

const REPORT = new URL('../../REPORT.md', import.meta.url);

/** The worlds that a measured one is held against: for growth, and for a library in memory. */
const SMALL = 10_000;
const MIDDLE = 100_000;

const say = (line: string) => console.error(line);

async function main(): Promise<void> {
  const args = searchArguments(process.argv.slice(2));
  const now = new Date();
  const postgres = await startWorldServer(say);
  stopOnSignals(() => postgres.stop());
  const large = await openWorld(postgres, args.vacancies, args.seed);
  const small = await openWorld(postgres, SMALL, args.seed);
  const middle = args.quick ? null : await openWorld(postgres, MIDDLE, args.seed);

  const [ofSmall, ofLarge] = await measureGraphs([small, large], args);
  const statements = await measureStatements(large, now, args.quick ? 5 : 25);
  const postGraphile = args.quick ? null : (say('PostGraphile ...'), await measurePostGraphile(large, now));
  const inMemory = middle && (say('MiniSearch ...'), await measureMiniSearch(middle, args));

  const report = reportOf({
    date: now.toISOString().slice(0, 10),
    machine: await withClient(large.urls.jobs, machineLines),
    command: `npm run bench:search -- --vacancies ${args.vacancies} --seed ${args.seed} --rounds ${args.rounds}`,
    profiled: args.profile !== null,
    small: ofSmall!,
    large: ofLarge!,
    statements,
    postGraphile,
    inMemory,
    sizes: await withClient(large.urls.jobs, readSizes),
  });
  console.log(report);
  if (!args.quick) writeFileSync(REPORT, await format(report, { parser: 'markdown' }));
  await postgres.stop();
}

await main().catch(exitWith);
