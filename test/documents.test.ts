import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ARTICLE_RULES } from '../services/editorial/src/seo/article-rules.js';
import { workflowRows } from '../services/editorial/src/workflow/workflow-page.js';
import { ERROR_CODES } from '../shared/src/errors.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

/** Files and folders that are made, or that a reader makes. */
const notThere = /^\.heartland|^dist\/|NN-Name|[<*]/;

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('names files that are there', () => {
    const tops = readdirSync(root).filter((name) => !name.includes('node_modules'));
    const named = matches(text, /`([\w.-]+\/[\w./<>*-]*)`/g).filter((path) => tops.includes(path.split('/')[0]!));
    expect(named.filter((path) => !notThere.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = matches(text, /\]\((?!https?:|#)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(matches(text, /npm run ([\w:]+)/g)));
  });
});

it('docs/errors.md is the table of the codes', () => {
  const rows = matches(read('docs/errors.md'), /^(\| `.*)$/gm);
  const codes = Object.entries(ERROR_CODES).map(
    ([code, { meaning, retryable }]) => `| \`${code}\` | ${meaning} | ${retryable ? 'yes' : 'no'} |`,
  );
  expect(rows.map((row) => row.replace(/ +\|/g, ' |'))).toEqual(codes);
});

it('docs/workflow.md is the table of the moves', () => {
  const rows = matches(read('docs/workflow.md'), /^(\| `.*)$/gm);
  expect(rows.map((row) => row.replace(/ +\|/g, ' |'))).toEqual(
    workflowRows().map((row) => row.replace(/ +\|/g, ' |')),
  );
});

it('docs/structured-data.md is the table of the rules', () => {
  const rows = matches(read('docs/structured-data.md'), /^(\| `.*)$/gm);
  const rules = ARTICLE_RULES.map(
    ({ id, property, severity, expected, source }) =>
      `| \`${id}\` | \`${property}\` | ${severity} | Expected: ${expected} ([source](${source})). |`,
  );
  expect(rows.map((row) => row.replace(/ +\|/g, ' |'))).toEqual(rules);
});
