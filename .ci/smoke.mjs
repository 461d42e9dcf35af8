// Starts the graph with `npm start` as a newcomer does, asks it a real question, and stops it with SIGTERM.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PATIENCE = { ready: 120_000, stop: 15_000 };

const QUERY = `{
  vacancies(first: 3) {
    nodes { title agency { name } relevantArticles(first: 2) { edges { node { title } relevance { grade } } } }
  }
}`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** A clean clone has no database, but root keeps it outside of the clone, where an earlier clone may have left one. */
async function forgetDatabase() {
  const { defaultDataDirectory, startPostgres } = await import('../shared/dist/postgres.js');
  const dataDirectory = defaultDataDirectory(root);
  if (!existsSync(dataDirectory)) return;
  await startPostgres({ dataDirectory }).then((postgres) => postgres.stop(), console.error);
  const inUse = existsSync(join(dataDirectory, 'cluster', 'postmaster.pid'));
  if (inUse) console.log('The database is in use: it is kept.');
  else rmSync(dataDirectory, { recursive: true });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function ask(address) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  assert.equal(data.vacancies.nodes.length, 3);
  const articles = data.vacancies.nodes.flatMap(({ relevantArticles }) => relevantArticles.edges);
  assert.ok(articles.length > 0, 'expected articles beside the vacancies');
  console.log(JSON.stringify(data.vacancies.nodes[0], null, 2));
}

if (process.env.CI) await forgetDatabase();
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const graph = spawn('npm', ['start'], { env: { ...process.env, PORT: port }, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = once(graph, 'exit');
try {
  const tooLate = performance.now() + PATIENCE.ready;
  const isReady = async () => (await fetch(`${address}/health/ready`).catch(() => null))?.ok;
  while (!(await isReady())) {
    assert.equal(graph.exitCode, null, 'npm start has ended');
    assert.ok(performance.now() < tooLate, `npm start is not ready after ${PATIENCE.ready / 1000} s`);
    await delay(250);
  }
  await ask(address);
} finally {
  graph.kill('SIGTERM');
}
const [code, signal] = await Promise.race([ended, delay(PATIENCE.stop, ['still running'], { ref: false })]);
assert.equal(code ?? signal, 0, 'exit code of npm start after SIGTERM');
