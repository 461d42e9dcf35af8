// Jest's global setup: one throwaway PostgreSQL for the whole run, which the workers find by an environment variable.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, workspaces } from './build.mjs';

const needsDatabase = /\.(db|e2e)\.test\.ts$/;

/** False when the arguments of jest choose files by name and none of them needs a database. */
function isWanted({ rootDir, nonFlagArgs, findRelatedTests }) {
  if (nonFlagArgs.length === 0 || findRelatedTests) return true;
  const patterns = nonFlagArgs.map((pattern) => new RegExp(pattern, 'i'));
  return workspaces
    .map((workspace) => join(rootDir, workspace))
    .flatMap((folder) => ['src', 'test'].flatMap((part) => filesIn(join(folder, part))))
    .some((file) => needsDatabase.test(file) && patterns.some((pattern) => pattern.test(file)));
}

function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Without PostgreSQL the pure tests still run; the others fail and say why. */
export default async function startTestDatabase(jestConfig) {
  if (!isWanted(jestConfig)) return;
  const caller = process.cwd();
  try {
    process.chdir(jestConfig.rootDir);
    await buildIfStale();
    const entry = pathToFileURL(join(jestConfig.rootDir, 'shared', 'dist', 'postgres.js'));
    const { defaultThrowawayDirectory, startPostgres } = await import(entry.href);
    const postgres = await startPostgres({ dataDirectory: defaultThrowawayDirectory(), throwaway: true });
    globalThis.heartlandTestPostgres = postgres;
    process.env.HEARTLAND_TEST_POSTGRES = postgres.url('postgres');
  } catch (error) {
    console.error(`\nThere is no database for the tests. ${error.message}`);
  } finally {
    process.chdir(caller);
  }
}
