import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('..', import.meta.url));

const eslint = new ESLint({
  cwd,
  // The snippets are no files of the program from which the rules with types would get them.
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/** The rules that a snippet breaks under a file name, each once. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result!.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const IMPORT = '@typescript-eslint/no-restricted-imports';
const jobs = (name: string) => `services/jobs/src/vacancy/${name}`;
const use = (module: string) => `import { thing } from '${module}'; export const used = thing;`;
const useType = (module: string) => `import type { Thing } from '${module}'; export type Used = Thing;`;

describe('who may not import whom', () => {
  it.each([
    ['vacancy.entity.ts', use('type-graphql')],
    ['vacancy.entity.ts', use('./vacancy.lifecycle.js')],
    ['vacancy.type.ts', use('typeorm')],
    ['vacancy.type.ts', useType('./vacancy.repository.js')],
    ['vacancy.type.ts', use('./vacancy.entity.js')],
    ['vacancy.args.ts', useType('typeorm')],
    ['vacancy.lifecycle.ts', use('./vacancy.entity.js')],
    ['vacancy.workflow.ts', use('@heartland/shared/errors')],
    ['vacancy.repository.ts', use('graphql')],
    ['vacancy.repository.ts', useType('./vacancy.service.js')],
    ['vacancy.repository.ts', use('./vacancy.args.js')],
    ['vacancy.loader.ts', use('typeorm')],
    ['vacancy.loader.ts', useType('graphql')],
    ['vacancy.service.ts', use('type-graphql')],
    ['vacancy.service.ts', useType('./vacancy.type.js')],
    ['vacancy.resolver.ts', use('typeorm')],
    ['vacancy.resolver.ts', useType('./vacancy.repository.js')],
    ['vacancy.resolver.ts', use('./vacancy.loader.js')],
    ['vacancy.resolver.ts', use('./vacancy.service.js')],
    ['vacancy.resolver.ts', use('./vacancy.entity.js')],
    ['vacancy.resolver.ts', use('../context.js')],
    ['../context.ts', use('./vacancy/vacancy.resolver.js')],
    ['../schema.ts', use('./data-source.js')],
    ['../schema.ts', use('./config.js')],
    ['../schema.ts', use('./context.js')],
    ['../main.ts', use('./vacancy/vacancy.repository.js')],
    ['../service.ts', use('./vacancy/vacancy.resolver.js')],
  ])('%s: %s', async (name, code) => expect(await broken(jobs(name), code)).toEqual([IMPORT]));

  it.each([
    [jobs('vacancy.service.ts'), '@heartland/editorial/service'],
    ['gateway/src/app.ts', '@heartland/jobs/service'],
    ['shared/src/batch.ts', '@heartland/jobs/service'],
    [jobs('vacancy.ts'), '../../../editorial/src/article/body.js'],
    ['gateway/src/standalone.ts', '../../shared/src/batch.js'],
  ])('%s: another package, %s', async (name, module) => expect(await broken(name, use(module))).toEqual([IMPORT]));
});

describe('who may import whom', () => {
  it.each([
    [jobs('vacancy.entity.ts'), useType('../feed/posting.js')],
    [jobs('vacancy.type.ts'), useType('./vacancy.entity.js')],
    [jobs('vacancy.lifecycle.ts'), useType('./vacancy.entity.js')],
    [jobs('vacancy.repository.ts'), useType('./vacancy.args.js')],
    [jobs('vacancy.loader.ts'), use('@heartland/shared/batch')],
    [jobs('vacancy.resolver.ts'), useType('../context.js')],
    [jobs('../schema.ts'), useType('./context.js')],
    ['gateway/src/standalone.ts', use('@heartland/jobs/service')],
    ['gateway/test/pages.e2e.test.ts', use('../src/app.js')],
  ])('%s: %s', async (name, code) => expect(await broken(name, code)).toEqual([]));
});

describe('the habits', () => {
  it.each([
    [jobs('vacancy.ts'), 'no-restricted-syntax', 'export const now = new Date();'],
    [jobs('vacancy.ts'), 'no-restricted-syntax', 'export const now = Date.now();'],
    [jobs('vacancy.ts'), 'no-restricted-properties', 'export const home = process.env.HOME;'],
    [jobs('vacancy.ts'), IMPORT, use('node:process').replaceAll('thing', 'env')],
    [jobs('vacancy.ts'), 'no-restricted-exports', 'export default 1;'],
    [jobs('vacancy.ts'), '@typescript-eslint/no-explicit-any', 'export const thing = (value: any) => value;'],
    [jobs('vacancy.ts'), 'max-lines', '\n'.repeat(300) + 'export const thing = 1;'],
    [jobs('utils.ts'), 'no-restricted-syntax', 'export const thing = 1;'],
    ['gateway/src/common/thing.ts', 'no-restricted-syntax', 'export const thing = 1;'],
    ['shared/src/batch.ts', 'no-restricted-syntax', 'export const vacancyBatch = 1;'],
    ['shared/src/postgres/lock.ts', 'no-restricted-syntax', 'export const article = Date.now();'],
  ])('%s: %s', async (name, rule, code) => expect(await broken(name, code)).toEqual([rule]));

  it.each([
    [jobs('../service.ts'), 'export const clock = () => new Date();'],
    [jobs('vacancy.ts'), 'export const day = new Date(0);'],
    [jobs('../config.ts'), 'export const home = process.env.HOME;'],
    ['shared/src/relevance/profile.ts', 'export const vacancyProfile = 1;'],
    ['shared/src/viewer.ts', 'export const isAuthorized = 1;'],
  ])('%s may: %s', async (name, code) => expect(await broken(name, code)).toEqual([]));

  it('no promise that nobody waits for', async () => {
    // A small program, and one that believes the snippet and not the file; where CI is set, it would believe the file.
    const parserOptions = { project: 'test/tsconfig.json', disallowAutomaticSingleRunInference: true };
    const withTypes = new ESLint({ cwd, overrideConfig: [{ languageOptions: { parserOptions } }] });
    const code = 'export async function go(): Promise<void> {}\ngo();\n';
    const [result] = await withTypes.lintText(code, { filePath: 'test/lint-rules.test.ts' });
    expect(result!.messages.map(({ ruleId }) => ruleId)).toEqual(['@typescript-eslint/no-floating-promises']);
  }, 60_000);
});
