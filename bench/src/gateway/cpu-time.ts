import { readFileSync } from 'node:fs';

/** Milliseconds of a tick of the accounting; Linux tells programs of a hundred a second, whatever its own clock is. */
const TICK = 10;

/**
 * Milliseconds of processor time that processes have taken so far with all their threads, in their own code and in the
 * system's, by the accounting of Linux.
 * @throws a line that says so, on another system
 */
export function cpuTime(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + timeOf(pid), 0);
}

function timeOf(pid: number): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    throw `The processor time of process ${pid} is not told: bench:gateway needs Linux, and the process has to be there.`;
  }
  // After the name, which may have anything in it, in parentheses: the third field is next.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields[11], fields[12]].map(Number);
  return TICK * (user! + system!);
}
