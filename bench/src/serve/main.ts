import { spawn } from 'node:child_process';
import { exitWith, stopOnSignals } from '@heartland/shared/process';
import { serveConfig } from './config.js';
import { PROJECT, startCommand } from './start-command.js';
import { worldArguments } from '../world/arguments.js';
import { stateOf } from '../world/jobs-world.js';
import { databasesOf, startWorldServer } from '../world/places.js';
import { connect } from '../world/session.js';

/** Serves a world as `npm start` serves the seed: the same program over other databases. */
async function main(): Promise<void> {
  const { vacancies: count, seed, port } = worldArguments(process.argv.slice(2));
  const postgres = await startWorldServer(console.log);
  const names = databasesOf({ count, seed });
  if (!(await isComplete(postgres.url(names.jobs)))) {
    await postgres.stop();
    throw `There is no complete world of ${count} vacancies. Try: npm run bench:world -- --vacancies ${count} --seed ${seed}`;
  }
  const start = startCommand();
  const databases = { jobs: postgres.url(names.jobs), editorial: postgres.url(names.editorial) };
  const graph = spawn(process.execPath, start.args, {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...serveConfig({ ...databases, port }), ...start.env },
  });
  const ended = new Promise<number>((resolve) => graph.once('exit', (code) => resolve(code ?? 0)));
  stopOnSignals(async () => {
    graph.kill('SIGTERM');
    await ended;
    await postgres.stop();
  });
  const code = await ended;
  await postgres.stop();
  process.exit(code);
}

/** `invalid_catalog_name`: there is no such database. */
const MISSING = '3D000';

async function isComplete(url: string): Promise<boolean> {
  try {
    const client = await connect(url);
    const state = await stateOf(client).finally(() => client.end());
    return state?.complete ?? false;
  } catch (error) {
    if ((error as { code?: string }).code === MISSING) return false;
    throw error;
  }
}

await main().catch(exitWith);
