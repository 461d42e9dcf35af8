import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const linux = process.platform === 'linux';

/** Ticks per second of the times in /proc. */
const TICKS = 100;

/**
 * Seconds from a fixed moment, good to one second: tells a process from a later one with the same pid. Undefined when no
 * process has the pid, or only a dead one that its parent has not noticed (a zombie, common in containers).
 */
export function startTimeOf(pid: number): number | undefined {
  if (!linux) {
    const started = ps(pid, 'lstart=');
    return started === undefined ? undefined : Date.parse(`${started} UTC`) / 1_000;
  }
  // "pid (name) state ppid ...": the name may hold blanks and brackets. The start time is field 22, see proc(5).
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields && !['Z', 'X'].includes(fields[0] ?? '') ? Number(fields[19]) / TICKS : undefined;
}

/**
 * Whether the process is the PostgreSQL server of the data directory. By its command line, which everybody may read:
 * in a container even root may not ask for another user's working directory or executable.
 */
export function isServerOf(pid: number, cluster: string): boolean {
  const command = linux ? read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : ps(pid, 'command=');
  return command?.includes(`postgres -D ${cluster} -p `) ?? false;
}

/** Sends a signal to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = spawnSync('/bin/ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8', env });
  return stdout?.trim() || undefined;
}
