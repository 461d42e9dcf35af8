// Installs what is missing: nothing when node_modules already matches the lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = join('node_modules', '.heartland-install');

/** Which dependencies a command needs: `start` lives without the development tools. */
const levels = { runtime: ['--omit=dev'], development: ['--include=dev'] };

function installed() {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return { lock: '', level: '' };
  }
}

/**
 * Makes sure that the packages of the lock file are there.
 * `npm install` and not `npm ci`: it adds what is missing and leaves a running Heartland its files.
 * @param {'runtime' | 'development'} level
 */
export function installIfMissing(level) {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const have = installed();
  if (have.lock === lock && (have.level === level || have.level === 'development')) return;
  console.log(`Installing the ${level} packages of package-lock.json (once) ...`);
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...levels[level]];
  const result = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`npm ${args.join(' ')} failed (exit code ${result.status ?? result.signal}).`);
    process.exit(result.status ?? 1);
  }
  writeFileSync(marker, JSON.stringify({ lock, level }));
}
