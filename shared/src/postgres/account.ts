import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user that runs the server in place of root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** In this order; the second is the name on macOS. */
const CANDIDATES = ['postgres', '_postgres', 'nobody'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root: then an unprivileged user of the system runs it. Undefined for other users.
 * @throws when the system has no such user
 */
export function serverAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = users.find(([user]) => user === name) ?? [];
    if (uid && gid && uid !== '0') return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it');
}

/** Whether the user may pass through the directory and all its parents. */
export function canEnter(account: Account, directory: string): boolean {
  const { mode, uid, gid } = statSync(directory);
  const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  const parent = dirname(directory);
  return (mode & execute) !== 0 && (parent === directory || canEnter(account, parent));
}
