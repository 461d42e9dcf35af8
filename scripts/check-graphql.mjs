// Two copies of graphql in one process refuse each other's schemas: there must be one.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm ls graphql --all --parseable', { shell: true, encoding: 'utf8' });
const copies = stdout.split('\n').filter(Boolean);
if (copies.length !== 1) {
  console.error(`Expected one copy of graphql, found ${copies.length}:\n${copies.join('\n')}`);
  process.exitCode = 1;
}
