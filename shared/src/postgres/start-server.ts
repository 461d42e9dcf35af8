import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import { lastLines, type Layout } from './cluster.js';
import { freePort } from './free-port.js';
import { runAs } from './run-as.js';
import { pidFile, runningServer, type RunningServer, whenReady } from './running-server.js';
import { serverArguments } from './settings.js';

export interface StartOptions {
  layout: Layout;
  postgres: string;
  account: Account | undefined;
  preferredPort: number;
  throwaway: boolean;
  log: (line: string) => void;
}

/** Milliseconds: how often a starting server is looked at, and how long a recovery may take. */
const POLL = 4;
const PATIENCE = 120_000;
/** Milliseconds to wait for the last statements of a killed server, which has no more power to end them. */
const RETRY = 40_000;

/**
 * Starts the server of a cluster that has none and waits until it accepts connections. Tries again when the port was
 * taken meanwhile, or processes of a server that was killed are still ending.
 * @throws with the last lines of the server's log
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { layout, preferredPort } = options;
  const deadline = performance.now() + RETRY;
  let port = await freePort(preferredPort);
  let waiting = false;
  for (;;) {
    const server = await launch(options, port);
    if (server) return server;
    // One that was just starting when its starter was killed, and whose file was not there yet when we looked.
    const other = await whenReady(layout.cluster);
    if (other) return other;
    const log = readFileSync(layout.logFile, 'utf8');
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(log);
    const oldProcesses = /pre-existing shared memory block/.test(log);
    if ((!portTaken && !oldProcesses) || performance.now() > deadline) {
      throw new Error(`the server did not start, the end of ${layout.logFile}:\n${lastLines(log)}`);
    }
    if (oldProcesses && !waiting) options.log('Waiting for the last statements of the server that was killed ...');
    waiting ||= oldProcesses;
    if (portTaken) port = await freePort(0);
    else await delay(50);
  }
}

/** Undefined when the server ended before it was ready; its log says why. */
async function launch(options: StartOptions, port: number): Promise<RunningServer | undefined> {
  const { cluster } = options.layout;
  // PostgreSQL itself only asks whether any process has the pid in this file, which may be a stranger's by now.
  if (!runningServer(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  const server = await spawnServer(options, port);
  const deadline = performance.now() + PATIENCE;
  while (server.exitCode === null && server.signalCode === null) {
    const found = pidFile(cluster);
    if (found?.pid === server.pid && found?.status === 'ready') return found;
    if (performance.now() > deadline) server.kill('SIGQUIT');
    await delay(POLL);
  }
  return undefined;
}

/** In a session of its own, so that Ctrl-C in the terminal does not reach it before us; it outlives us if need be. */
async function spawnServer(
  { layout, postgres, account, throwaway }: StartOptions,
  port: number,
): Promise<ChildProcess> {
  const log = openSync(layout.logFile, 'w', 0o600);
  try {
    const args = ['-D', layout.cluster, ...serverArguments(port, throwaway)];
    const server = await runAs(account, postgres, args, { detached: true, stdio: ['ignore', log, log] });
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}
