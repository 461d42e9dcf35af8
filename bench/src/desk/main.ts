import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { format } from 'prettier';
import { startGraph } from '../search/graph.js';
import { machineLines } from '../search/machine.js';
import { openWorld, withClient } from '../search/worlds.js';
import { startWorldServer } from '../world/places.js';
import { deskArguments } from './arguments.js';
import { openDeskWorld } from './desk-world.js';
import { measureDesk } from './measure-desk.js';
import { deskReport } from './report.js';

const REPORT = new URL('../../DESK.md', import.meta.url);

/** Vacancies beside the articles, and the seed of both worlds. */
const VACANCIES = 10_000;
const SEED = 1;

/** Live articles that are asked for: more than any cache of parsed answers would hold for long. */
const SLUGS = `
  select slug from article a where locale = 'en'
    and exists (select from edition where article_id = a.id and now() between live_from and coalesce(live_until, 'infinity'))
  order by hashtext(id) limit 2000`;

async function main(): Promise<void> {
  const args = deskArguments(process.argv.slice(2));
  const postgres = await startWorldServer((line) => console.error(line));
  stopOnSignals(() => postgres.stop());
  const vacancies = await openWorld(postgres, VACANCIES, SEED);
  const editorial = await openDeskWorld(postgres);
  const { slugs, machine } = await withClient(editorial, async (client) => ({
    slugs: (await client.query<{ slug: string }>(SLUGS)).rows.map(({ slug }) => slug),
    machine: await machineLines(client),
  }));
  const graph = await startGraph({ jobs: vacancies.urls.jobs, editorial });
  const times = await measureDesk(graph.process.port, slugs, args).finally(() => graph.close());
  const report = deskReport({ date: new Date().toISOString().slice(0, 10), machine, times });
  console.log(report);
  if (!args.quick) writeFileSync(REPORT, await format(report, { parser: 'markdown' }));
  await postgres.stop();
}

await main().catch(exitWith);
