import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { manifestOf } from '../persisted/manifest.js';
import { runCheck } from './command.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heartland-check-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function check(...args: string[]) {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const now = new Date('2026-11-22T12:00:00Z');
  const code = await runCheck(args, { directory, now, stdout: stream, stderr: stream });
  return { code, output };
}

const put = (name: string, text: string) => writeFile(join(directory, name), text);
const supergraph = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

it('finds that the examples fit our own graph', async () => {
  const { code, output } = await check();
  expect(code).toBe(0);
  expect(output).toMatch(/^(\d+) of \1 operations of the public examples fit the public graph\.$/m);
  expect(output).toMatch(/^(\d+) of \1 operations of the internal examples fit the internal graph\.$/m);
});

it.each([
  ['supergraph.public.graphql', 'public'],
  ['supergraph.graphql', 'internal'],
])('names the operations that miss a field, and where: %s', async (file, contract) => {
  const text = await supergraph(file);
  const without = text.replace(/^ {2}distanceKm: Float/m, '  kilometres: Float');
  expect(without).not.toBe(text);
  await put('changed.graphql', without);
  const { code, output } = await check('--schema', 'changed.graphql');
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(
      `^BROKEN NearMe:\\d+:\\d+ \\(the ${contract} examples, [0-9a-f]{12}\\): Cannot query field "distanceKm" on type "\\w+"\\.`,
      'm',
    ),
  );
});

it('tells of what is deprecated, and until when', async () => {
  await put(
    'schema.graphql',
    `type Query {
      a: Int @deprecated(reason: "Use c. It goes on 2027-01-31.")
      b(size: Int @deprecated(reason: "It went on 2026-11-21.")): Int @deprecated
      c: Int
    }`,
  );
  const body = '{\n  a\n  b(size: 1)\n}';
  await put('manifest.json', JSON.stringify(manifestOf([{ name: 'Old', type: 'query', body: `query Old ${body}` }])));
  const { code, output } = await check('--schema', 'schema.graphql', '--manifest', 'manifest.json');
  expect(code).toBe(0);
  expect(output.replace(/, [0-9a-f]{12}/g, '')).toBe(
    [
      'deprecated Old:2:3 (manifest.json): The field Query.a is deprecated. Use c. It goes on 2027-01-31. (until 2027-01-31)',
      'deprecated Old:3:3 (manifest.json): The field Query.b is deprecated. No longer supported (no date is said)',
      'deprecated Old:3:5 (manifest.json): Field "Query.b" argument "size" is deprecated. It went on 2026-11-21. (that was 2026-11-21)',
      '1 of 1 operations of manifest.json fit schema.graphql.\n',
    ].join('\n'),
  );
});

it.each([
  ['an argument that is gone', 'query A { c(n: 1) }', 'Unknown argument "n" on field "Query.c".'],
  ['a mutation that is gone', 'mutation A { c }', 'This graph has no mutation.'],
  ['another name', 'query B { c }', 'Expected one operation, the query A.'],
  ['two operations', 'query A { c } query B { c }', 'Expected one operation, the query A.'],
  ['no operation at all', 'query A {', 'Syntax Error: Expected Name, found <EOF>.'],
])('refuses an operation with %s', async (_name, body, message) => {
  await put('schema.graphql', 'type Query { c: Int }');
  const type = body.startsWith('mutation') ? ('mutation' as const) : ('query' as const);
  await put('manifest.json', JSON.stringify(manifestOf([{ name: 'A', type, body }])));
  const { code, output } = await check('--schema', 'schema.graphql', '--manifest', 'manifest.json');
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringMatching(/^BROKEN A.*\n0 of 1 operations of manifest\.json fit schema\.graphql\.\n$/),
  });
  expect(output).toContain(message);
});

it.each([
  ['a file that is not there', ['--schema', 'none.graphql'], /ENOENT.*none\.graphql/],
  ['an option that there is not', ['--shema', 'a'], /Usage: npm run operations:check/],
])('says what is wrong with %s', async (_name, args, message) => {
  expect(await check(...args)).toEqual({ code: 2, output: expect.stringMatching(message) });
});
