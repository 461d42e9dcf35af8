import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Postgres, PostgresOptions } from '../postgres.js';
import { type Account, serverAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { clusterExists, createCluster, type Layout, layoutOf, passwordOf } from './cluster.js';
import { withLock } from './lock.js';
import { makeDirectory } from './places.js';
import { announcePresence, type Presence } from './presence.js';
import { endServer, pidFile, runningServer, type RunningServer, whenEnded, whenReady } from './running-server.js';
import { SUPERUSER } from './settings.js';
import { startServer } from './start-server.js';
import { watchOver } from './watchdog.js';

const PREFERRED_PORT = 54330;
/** Milliseconds. */
const RETRY = 20;

/** Makes or opens a data directory and its server. Starting and stopping happen under the lock of the directory. */
export async function openDataDirectory(options: PostgresOptions): Promise<Postgres> {
  const { throwaway = false, log = () => undefined } = options;
  const account = serverAccount();
  const layout = layoutOf(makeDirectory(options.dataDirectory, account));
  if (throwaway && readdirSync(layout.directory).length > 0)
    throw new Error('a throwaway cluster wants an empty directory');
  const callOffWatchdog = throwaway ? watchOver(layout) : undefined;
  const discard = () => {
    rmSync(layout.directory, { recursive: true, force: true });
    callOffWatchdog?.();
  };
  try {
    return await withLock(layout.lockFile, async () => {
      const { port, url, presence } = await signIn(layout, account, options);
      const end = () => (throwaway ? endThrowaway(layout, presence).then(discard) : leave(layout, presence, log));
      let ending: Promise<void> | undefined;
      return { port, url, stop: () => (ending ??= end()) };
    });
  } catch (error) {
    if (throwaway) await endServer(layout.cluster).finally(discard);
    else removeWhenEmpty(layout.directory);
    throw error;
  }
}

/** A server that was found may be about to die: then another one is started. */
async function signIn(layout: Layout, account: Account | undefined, options: PostgresOptions) {
  for (;;) {
    const { pid, port } = await findOrStart(layout, account, options);
    const password = passwordOf(layout);
    const url = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    try {
      const onLost = () => options.log?.('The database server has ended.');
      return { port, url, presence: await announcePresence(url('postgres'), onLost) };
    } catch (error) {
      if (runningServer(layout.cluster)?.pid === pid && !isRecovering(error)) throw error;
      await delay(RETRY);
    }
  }
}

/** `cannot_connect_now`: the server starts up again, because one of its processes was killed. */
const isRecovering = (error: unknown): boolean => (error as { code?: string }).code === '57P03';

async function findOrStart(
  layout: Layout,
  account: Account | undefined,
  { preferredPort, throwaway = false, log = () => undefined }: PostgresOptions,
): Promise<RunningServer> {
  for (let found = runningServer(layout.cluster); found; found = runningServer(layout.cluster)) {
    if (found.status === 'stopping') await whenEnded(layout.cluster, found.pid);
    const ready = await whenReady(layout.cluster);
    if (ready) log(`Found the running database server on port ${ready.port}.`);
    if (ready) return ready;
  }
  const { postgres, initdb } = await findBinaries(account, layout.directory);
  if (!clusterExists(layout)) {
    log(`First start: making a database cluster in ${layout.directory}.`);
    await createCluster(layout, initdb, account);
  } else if (pidFile(layout.cluster)) {
    log('The database server did not end properly last time: it recovers now.');
  }
  preferredPort ??= throwaway ? 0 : PREFERRED_PORT;
  const server = await startServer({ layout, postgres, account, preferredPort, throwaway, log });
  log(`Started the database server on port ${server.port}.`);
  return server;
}

/** The last one to leave stops the server. One that lost its connection has nothing to stop: its server is gone. */
async function leave(layout: Layout, presence: Presence, log: (line: string) => void): Promise<void> {
  await withLock(layout.lockFile, async () => {
    if (!presence.isAlive()) return;
    const shared = await presence.isShared();
    await presence.end();
    if (shared) log('Another process uses the database server: it is left running.');
    else await endServer(layout.cluster);
  });
}

async function endThrowaway(layout: Layout, presence: Presence): Promise<void> {
  if (presence.isAlive()) await presence.end();
  await endServer(layout.cluster);
}

function removeWhenEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // It holds something.
  }
}
