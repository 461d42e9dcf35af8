import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  pid: number;
  port: number;
  /** `performance.now()` at its start. */
  startedAt: number;
  /** Resident memory now, and the most that there was; bytes. NaN where the system does not say (not Linux). */
  memory(): { now: number; peak: number };
  stop(): Promise<void>;
}

const STOP_PATIENCE = 10_000;

/**
 * Starts a script that says on which port it answers.
 * @param ready finds the port in the line that says so
 * @throws with the last lines that it said, when it ends before
 */
export async function startServer(options: {
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  ready: RegExp;
}): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const port = await portOf(child, options.ready);
  return {
    pid: child.pid!,
    port,
    startedAt,
    memory: () => memoryOf(child.pid!),
    async stop() {
      process.off('exit', endWithUs);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
      await ended;
      clearTimeout(late);
    },
  };
}

function portOf(child: ChildProcess, ready: RegExp): Promise<number> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (said.push(line) > 40) said.shift();
        const port = ready.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once('exit', () => reject(new Error(`A measured process ended before it answered:\n${said.join('\n')}`)));
  });
}

function memoryOf(pid: number): { now: number; peak: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // Another system: it is not told.
  }
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN);
  return { now: 1024 * kilobytes('VmRSS'), peak: 1024 * kilobytes('VmHWM') };
}
