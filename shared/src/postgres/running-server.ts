import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isServerOf, signal } from './process.js';

/** What a server writes into the file `postmaster.pid` of its cluster. */
export interface RunningServer {
  pid: number;
  port: number;
  /** 'starting', 'ready' or 'stopping'. */
  status: string;
}

/** Milliseconds between two looks at the file. */
const POLL = 4;
/** Milliseconds for connections to end, before they are cut off without a checkpoint. */
const POLITE = 20_000;

/** What `postmaster.pid` says, be it true or left over from a server that died. */
export function pidFile(cluster: string): RunningServer | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' };
}

/** The server of this cluster, if one is alive: not another process that got the pid of a dead one. */
export function runningServer(cluster: string): RunningServer | undefined {
  const server = pidFile(cluster);
  return server && isServerOf(server.pid, cluster) ? server : undefined;
}

/** Waits until the server accepts connections; undefined when it ended instead. */
export async function whenReady(cluster: string): Promise<RunningServer | undefined> {
  for (;;) {
    const server = runningServer(cluster);
    if (!server || server.status === 'ready') return server;
    await delay(POLL);
  }
}

/** Waits until the server has ended, at most so many milliseconds. */
export async function whenEnded(cluster: string, pid: number, patience = Infinity): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (pidFile(cluster)?.pid === pid && isServerOf(pid, cluster)) {
    if (performance.now() > deadline) return false;
    await delay(POLL);
  }
  return true;
}

/** A fast shutdown: running statements are broken off. Waits until the server has ended. */
export async function endServer(cluster: string): Promise<void> {
  const server = runningServer(cluster);
  if (!server) return;
  signal(server.pid, 'SIGINT');
  if (await whenEnded(cluster, server.pid, POLITE)) return;
  signal(server.pid, 'SIGQUIT');
  await whenEnded(cluster, server.pid);
}
