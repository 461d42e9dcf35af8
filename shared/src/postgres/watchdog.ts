import { spawn } from 'node:child_process';
import type { Layout } from './cluster.js';

/** Reads a pipe that ends with us, however we end; then gives the server five seconds to clean up. */
const SCRIPT = `
read -r nothing
{ read -r pid < "$1/postmaster.pid"; } 2>/dev/null && kill -QUIT "$pid"
tries=100
while [ -e "$1/postmaster.pid" ] && [ $tries -gt 0 ]; do sleep 0.05; tries=$((tries - 1)); done
rm -rf "$2"
`;

/**
 * Ends a throwaway server and deletes its directory when this process is gone, even by `kill -9` or Ctrl-C, which no
 * exit handler sees.
 * @returns what calls it off
 */
export function watchOver(layout: Layout): () => void {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'heartland-watchdog', layout.cluster, layout.directory], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.once('error', () => undefined).unref();
  return () => shell.kill('SIGKILL');
}
