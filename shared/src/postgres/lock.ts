import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { startTimeOf } from './process.js';

/** Milliseconds between two looks at a lock that another process holds, and until it is given up. */
const POLL = 20;
const PATIENCE = 120_000;
/** Milliseconds after which a lock without a holder's name belongs to a process that died while writing it. */
const WRITING = 1_000;
/** Seconds by which two readings of the start time of one process may differ. */
const SAME_START = 2;

/**
 * Does the work while no other process does any under the same lock file. The file names its holder: the lock of a
 * process that died is taken over.
 * @throws when another process holds the lock for two minutes
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const mine = `${process.pid} ${startTimeOf(process.pid)} ${randomUUID()}`;
  const deadline = performance.now() + PATIENCE;
  while (!create(file, mine)) {
    const holder = readLock(file);
    if (holder !== undefined && isStale(file, holder)) takeAway(file, holder);
    else if (performance.now() > deadline) throw new Error(`${file} is held by process ${holder?.split(' ')[0]}`);
    else await delay(POLL);
  }
  try {
    return await work();
  } finally {
    if (readLock(file) === mine) rmSync(file, { force: true });
  }
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isStale(file: string, holder: string): boolean {
  const [pid, startTime, token] = holder.split(' ');
  if (token) return Math.abs((startTimeOf(Number(pid)) ?? -Infinity) - Number(startTime)) > SAME_START;
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
  return Date.now() - mtimeMs > WRITING;
}

/** Removes a stale lock; when another process was faster and the file is its new lock by now, gives that back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readLock(aside);
  if (taken !== undefined && taken !== stale) create(file, taken);
  rmSync(aside, { force: true });
}
