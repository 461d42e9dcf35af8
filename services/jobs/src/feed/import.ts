import { readImportConfig } from './import/import.config.js';
import { runImport } from './import/command.js';
import { openJobsDatabase } from './import/import-database.js';
import { ingest } from './ingest.service.js';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

try {
  const config = readImportConfig();
  process.exitCode = await runImport(process.argv.slice(2), {
    directory: config.callerDirectory,
    openDatabase: () => openJobsDatabase(config, (line) => process.stderr.write(`${line}\n`)),
    ingest,
    now: new Date(),
    signal: interruption.signal,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
