// Builds what `node` runs, when a source is newer than the last build: src/ of every workspace transpiled file by file
// into dist/, and the whole graph in one file for `npm start`, which loads in half the time (docs/decisions/0001).
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const workspaces = ['shared', 'services/jobs', 'services/editorial', 'gateway', 'bench'];

/** The entry point that is bundled, and what comes of it. */
export const bundled = { entry: 'gateway/standalone', file: 'gateway/dist/standalone.bundle.js' };

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = 'node_modules/.heartland-build';
const lockFile = 'node_modules/.heartland-build.lock';

/** All `.ts` sources of a workspace that run outside the tests. */
function sources(workspace) {
  return readdirSync(join(workspace, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** What identifies the state of the sources: the path, size and time of change of each. */
function currentStamp() {
  return [...workspaces.flatMap(sources), 'package-lock.json', 'scripts/build.mjs']
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

function lastStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/** Builds what is stale, one process at a time; resolves to true when something was built. Run from the root. */
export async function buildIfStale() {
  if (currentStamp() === lastStamp()) return false;
  await lock();
  try {
    const stamp = currentStamp();
    if (stamp === lastStamp()) return false;
    await buildAll();
    writeFileSync(stampFile, stamp);
    return true;
  } finally {
    workspaces.forEach((workspace) => rmSync(fresh(workspace), { recursive: true, force: true }));
    rmSync(lockFile, { force: true });
  }
}

/** Waits for another build to end. A lock whose process has died is taken over. */
async function lock() {
  for (;;) {
    try {
      return writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(lockOwner())) rmSync(lockFile, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function lockOwner() {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function buildAll() {
  const freshBundle = `${fresh('gateway')}/${bundled.file.slice('gateway/dist/'.length)}`;
  const perWorkspace = workspaces.map((workspace) => [workspace, sources(workspace)]);
  const { build } = await import('esbuild');
  const common = {
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    tsconfig: 'tsconfig.base.json',
  };
  await Promise.all([
    ...perWorkspace.map(([workspace, files]) =>
      build({
        ...common,
        entryPoints: files,
        outdir: fresh(workspace),
        outbase: join(workspace, 'src'),
        sourcemap: true,
      }),
    ),
    build({
      ...common,
      ...bundleOptions,
      outfile: freshBundle,
    }).then(() => finish(freshBundle)),
  ]);
  workspaces.forEach(swapIn);
}

/** What the bundler puts before every function to keep its name, at each time that the function is made. */
const NAMES = '__name=(target,value)=>__defProp(target,"name",{value,configurable:!0})';

/** Only what can be constructed keeps its name: naming the arrows of a request costs more than making them. */
const NAMES_OF_CLASSES =
  '__name=(target,value)=>target.prototype?__defProp(target,"name",{value,configurable:!0}):target';

/** Escapes what the bundler leaves in regular expressions: one character beyond ASCII doubles the memory of a source. */
function finish(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const bundle = readFileSync(file, 'utf8');
  if (!bundle.includes(NAMES)) throw new Error(`Expected ${NAMES} in the bundle: esbuild writes it otherwise now.`);
  writeFileSync(file, bundle.replace(NAMES, NAMES_OF_CLASSES).replace(/[^\0-\x7f]/g, escaped));
}

/** Where a build grows until it is whole, so that another process never meets half of one. */
const fresh = (workspace) => join(workspace, `dist-${process.pid}`);

function swapIn(workspace) {
  rmSync(join(workspace, 'dist'), { recursive: true, force: true });
  renameSync(fresh(workspace), join(workspace, 'dist'));
}

const bundleOptions = {
  entryPoints: [`${bundled.entry.replace('/', '/src/')}.ts`],
  bundle: true,
  // The source of the bundle stays in memory: without comments and in ASCII alone it is a third of it.
  minifyWhitespace: true,
  minifySyntax: true,
  keepNames: true,
  charset: 'ascii',
  legalComments: 'external',
  conditions: ['source'],
  // Native code, found beside its package.
  external: ['sharp'],
  // CommonJS before ESM: `graphql` must be one copy for those who import it and those who require it.
  mainFields: ['main'],
  banner: {
    js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
  },
  plugins: [{ name: 'heartland', setup: (build) => [keepPlaces(build), leaveOptionalPackages(build)] }],
};

/** A source that asks where it is gets the place of its own file in dist/, not that of the bundle. */
function keepPlaces(build) {
  build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
    const contents = readFileSync(path, 'utf8');
    if (!contents.includes('import.meta.url')) return undefined;
    const built = relative(root, path).replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    const place = relative(dirname(bundled.file), built);
    return {
      loader: 'ts',
      contents: contents.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`),
    };
  });
}

/** Drivers and add-ons that a library would use if they were installed stay outside. */
function leaveOptionalPackages(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
    if (kind !== 'require-call' && kind !== 'dynamic-import') return undefined;
    try {
      createRequire(pathToFileURL(importer)).resolve(path);
      return undefined;
    } catch {
      return { path, external: true };
    }
  });
}
