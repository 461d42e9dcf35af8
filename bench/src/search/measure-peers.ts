import type { SearchArguments } from './arguments.js';
import { graphqlClient } from './graphql-client.js';
import { measureGraphs, type GraphResult } from './measure-graphs.js';
import type { MiniSearchOrder, MiniSearchResult } from './minisearch.js';
import { searches } from './operations.js';
import { startPostGraphile, toPostGraphile } from './postgraphile.js';
import { askRound } from './rounds.js';
import { commonWords, twoWords } from './variables.js';
import { medianTimes, type Times } from './times.js';
import { askWorker } from './worker-process.js';
import type { World } from './worlds.js';

const ROUNDS = 2;
const REQUESTS = 12;
/** Milliseconds. */
const LONG = 3_000;

/** What PostGraphile takes for the searches that it can express, by their names, one client. */
export async function measurePostGraphile(world: World, now: Date): Promise<Map<string, Times>> {
  const server = await startPostGraphile(world.urls.jobs);
  const client = graphqlClient(server.port, 1);
  const rounds = new Map<string, Times[]>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const search of searches(world.slugs)) {
        const asked = toPostGraphile(search, now);
        if (!asked) continue;
        const before = rounds.get(search.name) ?? [];
        // What takes long is warm and measured after one round.
        if (before.some(({ p50 }) => p50 > LONG)) continue;
        const from = round * REQUESTS;
        const times = await askRound(client, asked, { clients: 1, requests: REQUESTS, from });
        rounds.set(search.name, [...before, times]);
      }
    }
  } finally {
    await client.close();
    await server.stop();
  }
  return new Map([...rounds].map(([name, times]) => [name, medianTimes(times)]));
}

/** The searches that a search library in memory can answer, and their texts. */
const TEXT_SEARCHES = [
  { name: 'two-word text', texts: [...twoWords] },
  { name: 'common-word text by relevance', texts: [...commonWords] },
];

/** MiniSearch, and the graph for the same searches over the same vacancies. */
export interface InMemory {
  peer: MiniSearchResult;
  ours: GraphResult;
}

/** One after the other, each in a process of its own. */
export async function measureMiniSearch(world: World, args: SearchArguments): Promise<InMemory> {
  const order: MiniSearchOrder = { databaseUrl: world.urls.jobs, searches: TEXT_SEARCHES, requests: 50 };
  const peer = await askWorker<MiniSearchResult>('minisearch', order, ['--expose-gc', '--max-old-space-size=8192']);
  const names = TEXT_SEARCHES.map(({ name }) => name);
  const [ours] = await measureGraphs([world], { ...args, rounds: Math.min(args.rounds, 3), profile: null }, names);
  return { peer, ours: ours! };
}
