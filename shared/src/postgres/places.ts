import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, canEnter, isRoot, serverAccount } from './account.js';

/** Where root keeps binaries and data, because another user needs them who may not enter the project's folder. */
export function rootHome(): string {
  try {
    accessSync('/var/lib', constants.W_OK);
    return '/var/lib/heartland';
  } catch {
    return join(tmpdir(), 'heartland-root');
  }
}

/** The data directory of a project: `.heartland/` in its root; for root a directory below /var/lib/heartland. */
export function defaultDataDirectory(projectRoot: string): string {
  if (!isRoot()) return join(projectRoot, '.heartland');
  return join(rootHome(), createHash('sha256').update(resolve(projectRoot)).digest('hex').slice(0, 16));
}

/**
 * A new empty directory for a `throwaway` cluster, which the user that runs the server can reach: in memory where there
 * is room, since a new cluster is a thousand small files.
 */
export function defaultThrowawayDirectory(): string {
  const account = serverAccount();
  const shared = [MEMORY_DISK, tmpdir()].find((place) => hasRoom(place) && (!account || canEnter(account, place)));
  const directory = mkdtempSync(join(shared ?? makeDirectory(rootHome(), account), 'heartland-'));
  if (account) chmodSync(directory, 0o711);
  return directory;
}

const MEMORY_DISK = '/dev/shm';
/** Bytes. A container has 64 MiB of it unless told otherwise. */
const ENOUGH = 2 ** 30;

function hasRoom(place: string): boolean {
  if (place !== MEMORY_DISK) return true;
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}

/**
 * Makes a directory: private, but when `account` runs the server for root, that user may pass through (whatever the
 * umask). Resolves symbolic links.
 * @throws as root, when it belongs to somebody else (as in a /tmp that all share) or the account cannot get there
 */
export function makeDirectory(path: string, account: Account | undefined): string {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  const directory = realpathSync(path);
  if (!account) return directory;
  if (lstatSync(path).uid !== 0) throw new Error(`${path} does not belong to root`);
  if (first) {
    const top = realpathSync(first);
    for (let made = directory; made.startsWith(top); made = dirname(made)) chmodSync(made, 0o711);
  }
  if (!canEnter(account, directory)) {
    if (first) rmSync(first, { recursive: true });
    throw new Error(
      `PostgreSQL refuses to run as root and runs as the user "${account.name}", who cannot enter ${path}: ` +
        `that needs the right to search (x) in it and in all its parents, as in ${rootHome()}`,
    );
  }
  return directory;
}
