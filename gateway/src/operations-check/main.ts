import { readCheckConfig } from './check.config.js';
import { runCheck } from './command.js';

process.exitCode = await runCheck(process.argv.slice(2), {
  directory: readCheckConfig().callerDirectory,
  now: new Date(),
  stdout: process.stdout,
  stderr: process.stderr,
});
