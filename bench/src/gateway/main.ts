import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { gatewayArguments } from './arguments.js';
import { measure } from './measure.js';
import { Processes } from './processes.js';
import { allRatios, unmeasured } from './ratios.js';
import { reportOf } from './report.js';
import { systems } from './systems.js';

const REPORT = new URL('../../GATEWAY.md', import.meta.url);

async function main(): Promise<void> {
  const args = gatewayArguments(process.argv.slice(2));
  const { only, quick, rounds, json } = args;
  const measured = systems.filter(({ name, needed }) => (only ? only.includes(name) : needed || !quick));
  const folder = mkdtempSync(join(tmpdir(), 'heartland-bench-'));
  const processes = new Processes(folder, args.profile);
  stopOnSignals(() => processes.stop());
  try {
    const results = await measure(measured, processes, args);
    const report = reportOf({
      date: new Date().toISOString().slice(0, 10),
      machine: machineLines(),
      command: `npm run bench:gateway -- --rounds ${rounds}`,
      systems: measured,
      results,
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

function machineLines(): string[] {
  const processors = cpus();
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
    `Node.js ${process.versions.node}`,
  ];
}

await main().catch(exitWith);
