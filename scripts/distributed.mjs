// The graph as three processes over HTTP, as docker-compose.yml runs it, on the embedded PostgreSQL.
// PORT is the port of the gateway; databases that are named in the environment are used instead of the embedded one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installIfMissing } from './install.mjs';

/** Milliseconds until a service that died is started again: long enough to see what the graph answers without it. */
const PAUSE = 10_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
installIfMissing('development');
const { buildIfStale } = await import('./build.mjs');
await buildIfStale();
const { defaultDataDirectory, ensureDatabase, startPostgres } = await import('../shared/dist/postgres.js');

const home = defaultDataDirectory(root);
const children = new Map();
let postgres;
let started = false;
let stopping = false;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** The database of a service: the one that is named, or one of the embedded server, which is started for it. */
async function databaseUrl(variable, name) {
  if (process.env[variable]) return process.env[variable];
  postgres ??= await startPostgres({ dataDirectory: defaultDataDirectory(root), log: (line) => say('database', line) });
  return ensureDatabase(postgres, name);
}

const say = (name, line) => console.log(`${name.padEnd(9)} | ${line}`);

/** Starts a process, and again when it dies; one that dies before all are ready ends them all. */
function run(name, file, variables) {
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    env: { NODE_ENV: 'development', APOLLO_TELEMETRY_DISABLED: 'true', ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.set(name, child);
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => say(name, line));
  child.once('exit', (code, signal) => {
    children.delete(name);
    if (stopping) return;
    say(
      name,
      `has ended (${signal ?? `exit code ${code}`})${started ? `; it starts again in ${PAUSE / 1000} s.` : '.'}`,
    );
    if (!started) void stop(1);
    else setTimeout(() => stopping || run(name, file, variables), PAUSE);
  });
}

/** Stops the gateway and the services, then the database, and ends with this exit code. */
async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  const ended = [...children.values()].map((child) => once(child, 'exit'));
  for (const child of children.values()) child.kill('SIGTERM');
  await Promise.all(ended);
  await postgres?.stop();
  process.exit(exitCode);
}

/** Resolves when the process on this port is ready. */
async function ready(port) {
  const answer = () => fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  while (!(await answer())?.ok) await delay(250);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
try {
  const [jobs, editorial] = [await freePort(), await freePort()];
  const gateway = Number(process.env.PORT ?? 4000) || (await freePort());
  const local = { HOST: '127.0.0.1' };
  run('jobs', 'services/jobs/dist/main.js', {
    ...local,
    PORT: jobs,
    JOBS_DATABASE_URL: await databaseUrl('JOBS_DATABASE_URL', 'heartland_jobs'),
  });
  run('editorial', 'services/editorial/dist/main.js', {
    ...local,
    PORT: editorial,
    PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${gateway}`,
    IMAGE_STORE_URL: process.env.IMAGE_STORE_URL || pathToFileURL(join(home, 'images')).href,
    IMAGE_CACHE_DIRECTORY: process.env.IMAGE_CACHE_DIRECTORY || join(home, 'image-cache'),
    EDITORIAL_DATABASE_URL: await databaseUrl('EDITORIAL_DATABASE_URL', 'heartland_editorial'),
  });
  run('gateway', 'gateway/dist/main.js', {
    PORT: gateway,
    JOBS_URL: `http://127.0.0.1:${jobs}/graphql`,
    EDITORIAL_URL: `http://127.0.0.1:${editorial}/graphql`,
  });
  // The services first: the gateway is ready as soon as one of them is.
  for (const port of [jobs, editorial, gateway]) await ready(port);
  started = true;
  console.log(`\nHeartland is ready: http://localhost:${gateway}\nStop with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
