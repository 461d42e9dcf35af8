import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';
import { runAs } from './run-as.js';
import { initdbArguments } from './settings.js';

/** The parts of a data directory. */
export interface Layout {
  directory: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  passwordFile: string;
  lockFile: string;
  /** What the server said since its last start. */
  logFile: string;
}

export function layoutOf(directory: string): Layout {
  return {
    directory,
    cluster: join(directory, 'cluster'),
    passwordFile: join(directory, 'password'),
    lockFile: join(directory, 'lock'),
    logFile: join(directory, 'server.log'),
  };
}

export const clusterExists = (layout: Layout): boolean => existsSync(layout.cluster);

/** @throws when the file is gone: then nobody can sign in */
export const passwordOf = (layout: Layout): string => readFileSync(layout.passwordFile, 'utf8').trim();

const UNFINISHED = 'initdb-';

/** Makes the cluster under another name first, so that there is never half of one. Call it under the lock. */
export async function createCluster(layout: Layout, initdb: string, account: Account | undefined): Promise<void> {
  for (const name of readdirSync(layout.directory).filter((entry) => entry.startsWith(UNFINISHED))) {
    rmSync(join(layout.directory, name), { recursive: true, force: true });
  }
  rmSync(layout.passwordFile, { force: true });
  writeFileSync(layout.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  const unfinished = mkdtempSync(join(layout.directory, UNFINISHED));
  try {
    if (account) for (const path of [layout.passwordFile, unfinished]) chownSync(path, account.uid, account.gid);
    await run(initdb, initdbArguments(unfinished, layout.passwordFile), account);
    renameSync(unfinished, layout.cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(layout.passwordFile, { force: true });
    throw error;
  }
}

async function run(initdb: string, args: string[], account: Account | undefined): Promise<void> {
  const child = await runAs(account, initdb, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`initdb failed (${code ?? signal}):\n${lastLines(output)}`);
}

/** The end of a log, for an error message. */
export function lastLines(log: string): string {
  return log.trim().split('\n').slice(-12).join('\n');
}
