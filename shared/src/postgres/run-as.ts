import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.js';
import { ENVIRONMENT } from './settings.js';

/**
 * Starts a program of PostgreSQL, for root as the account that takes its place.
 * @throws when the system refuses, as a container without the right to change users does
 */
export async function runAs(
  account: Account | undefined,
  program: string,
  args: string[],
  options: SpawnOptions,
): Promise<ChildProcess> {
  const user = account && { uid: account.uid, gid: account.gid };
  try {
    const child = spawn(program, args, { cwd: '/', env: ENVIRONMENT, ...options, ...user });
    await new Promise<void>((resolve, reject) => child.once('error', reject).once('spawn', resolve));
    return child;
  } catch (cause) {
    const who = account ? ` as the user "${account.name}"` : '';
    throw new Error(`${program} cannot be run${who}: ${(cause as Error).message}`, { cause });
  }
}
