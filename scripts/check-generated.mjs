// Makes the generated files again and names each whose content is not what was there: it was edited, or is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const files = [
  'services/jobs/schema.graphql',
  'services/editorial/schema.graphql',
  'services/editorial/vacancy-filter.graphql',
  'gateway/operations.json',
  'gateway/operations.public.json',
  'gateway/supergraph.graphql',
  'gateway/supergraph.public.graphql',
  'shared/src/relevance/vocabulary/vocabulary.data.ts',
];
const folders = ['gateway/explorer/vendor', 'shared/vocabulary/schema'];
const generators = ['vocabulary', 'schema', 'explorer', 'operations'];

/** Contents by file name; a file that is not there has none. */
function contents() {
  const inFolders = folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return new Map([...files.filter(existsSync), ...inFolders].map((file) => [file, readFileSync(file, 'utf8')]));
}

const before = contents();
for (const generator of generators) {
  const { status } = spawnSync(`npm run --silent ${generator}`, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
  });
  if (status !== 0) {
    console.error(`npm run ${generator} failed.`);
    process.exit(1);
  }
}
const after = contents();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of changed) console.error(`${file} was not up to date; it is now.`);
process.exitCode = changed.length === 0 ? 0 : 1;
