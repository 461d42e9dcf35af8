import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '@heartland/shared/relevance/evaluation/evaluate';
import { heartlandMethod } from '@heartland/shared/relevance/evaluation/heartland-method';
import { factsOfJudged } from '@heartland/shared/relevance/evaluation/judged-facts';
import { parseJudgedSet } from '@heartland/shared/relevance/evaluation/judged-set';
import { vacancyProfile } from '@heartland/shared/relevance/profile';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { runExport } from '../src/judged-overrides/command.js';
import { seededDatabases, startGraph, type Graph } from './graph.js';
import { overridesOf } from './overrides.js';

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
let overrides: ReturnType<typeof overridesOf>;
let directory: string;
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startGraph({ form: 'together', databases, internal: true });
  overrides = overridesOf(graph);
  directory = await mkdtemp(join(tmpdir(), 'heartland-overrides-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await graph.close();
  await databases.drop();
});

async function run(...args: string[]) {
  const written = { out: '', err: '' };
  const code = await runExport(args, {
    directory,
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
}

const exported = async () => run('--out', 'set.json', '--graph', `${graph.address}/internal/graphql`);

async function profilesOf(ids: readonly string[]) {
  const client = new Client({ connectionString: databases.jobs });
  await client.connect();
  const { rows } = await client.query('select id, match_profile as profile from vacancy where id = any($1)', [ids]);
  await client.end();
  return Object.fromEntries(rows.map(({ id, profile }) => [id, profile]));
}

it('writes nothing when nothing is said, and tells why it cannot', async () => {
  expect(await exported()).toMatchObject({ code: 1, out: '' });
  expect(await run('--graph', graph.address)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  expect(await run('--out', 'set.json', '--graph', 'http://127.0.0.1:9/')).toMatchObject({
    code: 2,
    err: expect.stringContaining('received no answer'),
  });
  expect(await readdir(directory)).toEqual([]);
});

it('makes pins and blocks judged pairs, of which the evaluation measures no others', async () => {
  const { data } = await graph.query(
    '{ articles(first: 3) { nodes { id title } } vacancies(first: 40) { nodes { id } } }',
  );
  const [pinned, blocked, wide] = data!.articles.nodes.map(({ id }: { id: string }) => id);
  const profiles = await profilesOf(data!.vacancies.nodes.map(({ id }: { id: string }) => id));
  const vacancyId = data!.vacancies.nodes.find(({ id }: { id: string }) => profiles[id].role === 'dispatcher').id;
  await overrides.say({ articleId: pinned, action: 'PIN', scope: 'VACANCY', vacancyId });
  await overrides.say({ articleId: blocked, action: 'BLOCK', scope: 'VACANCY', vacancyId });
  await overrides.say({ articleId: wide, action: 'BLOCK', scope: 'ROLE', role: 'dispatcher' });
  await overrides.say({ articleId: wide, action: 'PIN', scope: 'VACANCY', vacancyId });
  await overrides.withdraw(await overrides.say({ articleId: blocked, action: 'PIN', scope: 'EVERYWHERE' }));

  expect(await exported()).toMatchObject({ code: 0, err: '' });
  const set = parseJudgedSet(await readFile(join(directory, 'set.json'), 'utf8'), 'set.json');
  expect(set.qrels[vacancyId]).toEqual({ [pinned]: 3, [blocked]: 0, [wide]: 3 });
  const others = Object.entries(set.qrels).filter(([id]) => id !== vacancyId);
  expect(others.map(([, grades]) => grades)).toEqual([{ [wide]: 0 }, { [wide]: 0 }, { [wide]: 0 }]);
  expect(set.vacancies.map(({ id }) => id).sort()).toEqual(Object.keys(set.qrels).sort());
  expect(set.articles.map(({ id }) => id).sort()).toEqual([pinned, blocked, wide].sort());

  const stored = await profilesOf(Object.keys(set.qrels));
  for (const vacancy of set.vacancies) expect(vacancyProfile(factsOfJudged(vacancy))).toEqual(stored[vacancy.id]);
  for (const [id] of others) expect(stored[id].role).toBe('dispatcher');
  const { vacancies } = await evaluate(heartlandMethod(set.articles), set);
  for (const { id, shown } of vacancies) {
    expect(shown.filter(({ article }) => set.qrels[id]![article] === undefined)).toEqual([]);
  }
});
