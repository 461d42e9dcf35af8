// Runs every check, or those that are named: `npm run check -- format types`. `--fix` mends what can be mended.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfMissing } from './install.mjs';

/** Commands by the name of the check. One that fails does not keep the others from running. */
const checks = {
  format: ['prettier --check --log-level=warn .'],
  lint: ['eslint .'],
  types: ['turbo run types --continue --output-logs=errors-only', 'tsc --noEmit -p test'],
  generated: ['node scripts/check-generated.mjs'],
  graphql: ['node scripts/check-graphql.mjs'],
};

const fixes = { lint: ['eslint --fix .'], format: ['prettier --write --log-level=warn .'] };

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const names = process.argv.slice(2).filter((argument) => argument !== '--fix');
const commands = process.argv.includes('--fix') ? fixes : checks;
const unknown = names.filter((name) => !(name in commands));
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join('", "')}". There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
installIfMissing('development');

const environment = {
  ...process.env,
  PATH: join(process.cwd(), 'node_modules', '.bin') + delimiter + process.env.PATH,
  TURBO_TELEMETRY_DISABLED: '1',
};

/** Whether all commands of a check succeed. */
function passes(name) {
  const start = performance.now();
  const ok = commands[name]
    .map((command) => spawnSync(command, { shell: true, stdio: 'inherit', env: environment }).status === 0)
    .every(Boolean);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
}

const chosen = names.length > 0 ? names : Object.keys(commands);
process.exitCode = chosen.map(passes).every(Boolean) ? 0 : 1;
