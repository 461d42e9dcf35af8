import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.js';

/** Paths of the executables. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

const binariesIn = (folder: string): Binaries => ({
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
});

/**
 * Makes what npm leaves out: the links between the libraries (a package holds none, and its install script did not run)
 * and the right to execute. Several processes may do so at once.
 */
export function makeRunnable(folder: string): Binaries {
  const list = readFileSync(join(folder, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    link(basename(source), join(folder, target.replace(/^native\//, '')));
  }
  const binaries = binariesIn(folder);
  for (const file of Object.values(binaries)) if (!isExecutable(file)) chmodSync(file, 0o755);
  return binaries;
}

/** A copy that everybody may read and execute; it appears when it is complete. */
export async function copyOnce(folder: string, target: string): Promise<Binaries> {
  if (existsSync(target)) return binariesIn(target);
  return withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return binariesIn(target);
    const unfinished = `${target}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    try {
      copyForAll(folder, unfinished);
      makeRunnable(unfinished);
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    }
    return binariesIn(target);
  });
}

function link(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Not `cpSync`: it keeps the rights of the source, and root's umask may have been strict at the installation. */
function copyForAll(source: string, target: string): void {
  if (lstatSync(source).isSymbolicLink()) return;
  if (lstatSync(source).isDirectory()) {
    mkdirSync(target);
    for (const name of readdirSync(source)) copyForAll(join(source, name), join(target, name));
  } else {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
  chmodSync(target, 0o755);
}
