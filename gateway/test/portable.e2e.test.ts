import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { startGraph, type Graph } from './graph.js';

// The supergraph is nobody's own: the same operations have the same answers behind another gateway.
// `npm ci --prefix bench/peers/hive --ignore-scripts` installs it; where it is not, there is nothing to compare with.

const HIVE = fileURLToPath(new URL('../../bench/peers/hive/', import.meta.url));
const SUPERGRAPH = new URL('../supergraph.public.graphql', import.meta.url);

const portable = existsSync(`${HIVE}node_modules/.package-lock.json`) ? describe : describe.skip;

/** As the benchmark starts it. */
async function startHive(planner: string, supergraph: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['gateway.mjs', planner, supergraph], { cwd: HIVE });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: `http://127.0.0.1:${line.replace('ready ', '')}/graphql` };
}

/** "Was not able to find any options for id: This shouldn't have happened." is what its older planner has to say. */
const REFUSED: Readonly<Record<string, readonly string[]>> = { javascript: ['NodesById'], rust: [] };

portable.each(['javascript', 'rust'])('behind Hive Gateway with its planner in %s', (planner) => {
  let ours: Graph;
  let folder: string;
  let hive: Awaited<ReturnType<typeof startHive>>;
  beforeAll(async () => {
    ours = await startGraph({ form: 'apart' });
    folder = await mkdtemp(join(tmpdir(), 'heartland-portable-'));
    const supergraph = join(folder, 'supergraph.graphql');
    const sdl = await readFile(SUPERGRAPH, 'utf8');
    const named = sdl.replaceAll(/http:\/\/(jobs|editorial):\d+\/graphql/g, (_, name: string) => ours.subgraphs[name]!);
    await writeFile(supergraph, named);
    hive = await startHive(planner, supergraph);
  });
  afterAll(async () => {
    const ended = once(hive.child, 'exit');
    hive.child.kill('SIGKILL');
    await ended;
    await ours.close();
    await rm(folder, { recursive: true });
  });

  const operations = loadOperations().filter(({ name }) => !REFUSED[planner]!.includes(name));
  it.each(operations)('$name has the same answer', async ({ query, variables }) => {
    const expected = await ours.query(query, variables);
    const answered = await fetch(hive.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    expect(expected.errors).toBeUndefined();
    expect(await answered.json()).toEqual({ data: expected.data });
  });
});
