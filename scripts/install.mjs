// Installs what is missing: nothing when the packages of the lock file are there already, however they came.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The packages of a lock file by their folder. */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}

const C_LIBRARY = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';

/** Whether a package is meant for this machine: optional ones name systems and processors, or are not needed. */
function fitsHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && (!libc || libc.includes(C_LIBRARY)));
}

/**
 * Makes sure that the packages of the lock file are there.
 * `npm install` and not `npm ci`: it adds what is missing and leaves a running Heartland its files.
 * @param {'runtime' | 'development'} level what is needed; `npm start` lives without the development tools
 */
export function installIfMissing(level) {
  // npm notes in this file what it has installed.
  const present = packagesOf('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(
    ([folder, it]) => folder.includes('node_modules/') && !it.link && (level === 'development' || !it.dev),
  );
  const isThere = (folder, { version }) => present[folder]?.version === version && existsSync(folder);
  if (wanted.every(([folder, it]) => isThere(folder, it) || !fitsHere(it))) return;
  // On standard error: standard output belongs to what the command prints.
  console.error(`Installing the ${level} packages of package-lock.json (once) ...`);
  // What development needs is not taken away again by a start.
  const dev = level === 'development' || Object.values(present).some((it) => it.dev);
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    dev ? '--include=dev' : '--omit=dev',
  ];
  const result = spawnSync('npm', args, { stdio: ['inherit', 2, 2], shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(`npm ${args.join(' ')} failed (exit code ${result.status ?? result.signal}).`);
  process.exit(result.status ?? 1);
}
