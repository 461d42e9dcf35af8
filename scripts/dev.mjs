// `npm start` that starts again when a source changes. It builds on the way; a source that does not compile is shown
// and waits for the next change. After a change of the schema, `npm run schema` makes the supergraph anew.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfMissing } from './install.mjs';

/** Milliseconds without a change before it starts again: editors save several files at once. */
const QUIET = 200;

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
installIfMissing('development');
const { workspaces } = await import('./build.mjs');

/** The running graph; null while there is none. */
let graph = null;
let next = 'wait';

function start() {
  next = 'wait';
  graph = spawn(process.execPath, ['scripts/run.mjs', 'gateway/standalone'], { stdio: 'inherit' });
  graph.once('exit', (code) => {
    graph = null;
    if (next === 'start') start();
    else if (next === 'end') process.exit(0);
    else console.log(`Heartland has ended (exit code ${code}). It starts again when a source changes.`);
  });
}

/** Asks the running graph to stop; what comes next happens when it has. */
function stopThen(what) {
  next = what;
  if (graph) graph.kill('SIGTERM');
  else if (what === 'start') start();
  else process.exit(0);
}

let timer;
function onChange(file) {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts') || next === 'end') return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    console.log(`\n${file} has changed: starting again.`);
    stopThen('start');
  }, QUIET);
}

for (const folder of workspaces.map((workspace) => join(workspace, 'src')).filter(existsSync)) {
  watch(folder, { recursive: true }, (_event, file) => onChange(join(folder, String(file))));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopThen('end'));
start();
