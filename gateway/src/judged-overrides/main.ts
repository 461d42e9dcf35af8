import { runExport } from './command.js';
import { readExportConfig } from './export.config.js';

process.exitCode = await runExport(process.argv.slice(2), {
  directory: readExportConfig().callerDirectory,
  stdout: process.stdout,
  stderr: process.stderr,
});
