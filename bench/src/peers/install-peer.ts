import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Peers by their folders, with roughly the size of their packages in MB. */
const SIZES = { postgraphile: 300, hive: 75, mercurius: 40 };

export type PeerName = keyof typeof SIZES;

/** The packages of a peer are no part of the project: a folder with a lock file of its own. */
export function peerFolder(name: PeerName): string {
  return fileURLToPath(new URL(`../../peers/${name}/`, import.meta.url));
}

/** Installs a peer when its packages are missing. @throws when they cannot be installed */
export function installPeer(name: PeerName): void {
  const cwd = peerFolder(name);
  if (existsSync(`${cwd}node_modules/.package-lock.json`)) return;
  console.error(`Installing ${name} into bench/peers/${name} (once, some ${SIZES[name]} MB) ...`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status === 0) return;
  throw `A peer cannot be installed: npm ${args.join(' ')} failed in bench/peers/${name}.`;
}
