// Makes gateway/explorer/vendor/ from the installed packages: GraphiQL and React as the explorer page loads them.
// The files are committed, because the page must work where only the runtime packages are installed.
// `--check` writes nothing and fails when the committed files are not what the packages give.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledLicenses } from './explorer-licenses.mjs';
import { installIfMissing } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(root, 'node_modules');
const vendor = join(root, 'gateway', 'explorer', 'vendor');

/** The source maps are not shipped, so nothing may point to them. */
function withoutSourceMap(code) {
  return code.replace(/\n\/[/*]# sourceMappingURL=[^\n]*/g, '').trimEnd() + '\n';
}

/** Seven eighths of GraphiQL's stylesheet are embedded fonts; the page uses those of the system. */
function withoutFonts(css) {
  return css.replace(/@font-face\s*\{[^}]*\}\s*/g, '');
}

/** Reads a file of an installed package and names it after the package and its version. */
function vendorFile(name, path, transform) {
  const { version } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  const extension = path.slice(path.lastIndexOf('.'));
  return [`${name}-${version}.min${extension}`, transform(readFileSync(join(packages, name, path), 'utf8'))];
}

function madeFromPackages() {
  return new Map([
    vendorFile('react', 'umd/react.production.min.js', withoutSourceMap),
    vendorFile('react-dom', 'umd/react-dom.production.min.js', withoutSourceMap),
    vendorFile('graphiql', 'graphiql.min.js', withoutSourceMap),
    vendorFile('graphiql', 'graphiql.min.css', (css) => withoutSourceMap(withoutFonts(css))),
    ['LICENSES.txt', bundledLicenses(packages)],
  ]);
}

function committed() {
  return new Map(readdirSync(vendor).map((name) => [name, readFileSync(join(vendor, name), 'utf8')]));
}

process.chdir(root);
installIfMissing('development');
const files = madeFromPackages();
if (process.argv.includes('--check')) {
  const present = committed();
  const names = new Set([...files.keys(), ...present.keys()]);
  const different = [...names].filter((name) => files.get(name) !== present.get(name));
  if (different.length > 0) {
    console.error(`gateway/explorer/vendor is not up to date (${different.join(', ')}): run "npm run explorer".`);
    process.exit(1);
  }
} else {
  rmSync(vendor, { recursive: true, force: true });
  mkdirSync(vendor, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(vendor, name), text);
  console.log(`gateway/explorer/vendor: ${[...files.keys()].join(', ')}`);
}
