import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { openWorld } from '../search/worlds.js';
import { startWorldServer } from '../world/places.js';
import { gatewayArguments, type GatewayArguments } from './arguments.js';
import { measure } from './measure.js';
import { Processes } from './processes.js';
import { allRatios, unmeasured } from './ratios.js';
import { reportOf } from './report.js';
import { measureServed } from './served/measure-served.js';
import { servedReport } from './served/report.js';
import { systems } from './systems.js';

/** Of the world, and requests of one kind in a round. */
const SEED = 1;
const REQUESTS = 100;

const REPORT = new URL('../../GATEWAY.md', import.meta.url);

async function main(): Promise<void> {
  const args = gatewayArguments(process.argv.slice(2));
  const { only, quick, vacancies, rounds, json } = args;
  const measured = systems.filter(({ name, needed }) => (only ? only.includes(name) : needed || !quick));
  const folder = mkdtempSync(join(tmpdir(), 'heartland-bench-'));
  const load = `load average ${loadavg()[0]!.toFixed(1)} before the run`;
  const processes = new Processes(folder, args.profile);
  stopOnSignals(() => processes.stop());
  try {
    const results = await measure(measured, processes, args);
    const served = quick || only ? '' : await measureWorld(args);
    const report = reportOf({
      date: new Date().toISOString().slice(0, 10),
      machine: machineLines(load),
      command: `npm run bench:gateway -- --vacancies ${vacancies} --rounds ${rounds}`,
      systems: measured,
      results,
      served,
    });
    console.log(report);
    if (!quick && !only && !args.profile) writeFileSync(REPORT, await format(report, { parser: 'markdown' }));
    for (const line of unmeasured(results)) console.error(line);
    if (json) console.log(JSON.stringify({ ratios: allRatios(results) }));
  } finally {
    await processes.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of the report about the graph over PostgreSQL; why there is none, when the world is not there. */
async function measureWorld({ vacancies, rounds }: GatewayArguments): Promise<string> {
  const postgres = await startWorldServer((line) => console.error(line));
  try {
    const world = await openWorld(postgres, vacancies, SEED);
    return servedReport(vacancies, await measureServed(world, new Date(), { rounds, requests: REQUESTS }));
  } catch (error) {
    if (typeof error !== 'string') throw error;
    return `## With PostgreSQL behind\n\nNot measured. ${error}\n`;
  } finally {
    await postgres.stop();
  }
}

/** @param load of the machine before anything was started */
function machineLines(load: string): string[] {
  const processors = cpus();
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
    `Node.js ${process.versions.node}`,
    load,
  ];
}

await main().catch(exitWith);
