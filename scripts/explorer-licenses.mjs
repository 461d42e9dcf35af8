// The licences of everything inside the GraphiQL and React builds, as one text.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** GraphiQL's own packages, which its source map names by their folders. */
const workspaces = {
  'codemirror-graphql': 'codemirror-graphql',
  'graphiql-plugin-doc-explorer': '@graphiql/plugin-doc-explorer',
  'graphiql-plugin-history': '@graphiql/plugin-history',
  'graphiql-react': '@graphiql/react',
  'graphiql-toolkit': '@graphiql/toolkit',
  'graphql-language-service': 'graphql-language-service',
};

/** Packages that come without a licence file or are bundled and not installed: a package of the same licensor. */
const sameLicenceAs = {
  '@radix-ui/react-use-escape-keydown': '@radix-ui/react-use-callback-ref',
  '@react-aria/utils': '@react-aria/focus',
  'codemirror-graphql': 'graphiql',
  '@graphiql/plugin-doc-explorer': 'graphiql',
  '@graphiql/plugin-history': 'graphiql',
  '@graphiql/react': 'graphiql',
  'graphql-language-service': 'graphiql',
  'react-compiler-runtime': 'react',
  'react-remove-scroll-bar': 'react-remove-scroll',
  'toggle-selection': 'copy-to-clipboard',
};

/** Not installed: MIT like `graphiql`, with this line instead of its copyright. */
const copyrights = { 'graphql-ws': 'Copyright (c) 2020 Denis Badurina' };

/** Names of the packages that a source map says are bundled. */
function bundledPackages(sourceMap) {
  const names = sourceMap.sources.map((source) => {
    const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source);
    if (installed) return installed[1];
    const folder = /^\.\.\/\.\.\/([^/]+)\//.exec(source)?.[1];
    return folder ? workspaces[folder] : 'graphiql';
  });
  return new Set(names);
}

/** @throws when a package has no licence file and no entry above */
function licenceOf(name, packages) {
  if (name in copyrights) return licenceOf('graphiql', packages).replace(/Copyright.*/, copyrights[name]);
  const folder = join(packages, sameLicenceAs[name] ?? name);
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file) throw new Error(`No licence is known for ${name}: add it to scripts/explorer-licenses.mjs`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/**
 * Every licence text once, under the names of the packages that it covers.
 * @param {string} packages the folder `node_modules`
 */
export function bundledLicenses(packages) {
  const sourceMap = JSON.parse(readFileSync(join(packages, 'graphiql', 'graphiql.min.js.map'), 'utf8'));
  const names = [...bundledPackages(sourceMap).add('react').add('react-dom').add('scheduler')].sort();
  const byText = new Map();
  for (const name of names) {
    const text = licenceOf(name, packages);
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const sections = [...byText].map(([text, covered]) => `${covered.join('\n')}\n\n${text}\n`);
  const rule = `\n${'='.repeat(100)}\n`;
  return [`Licences of the software inside the files of this folder.\n`, ...sections].join(rule);
}
