import { createProgress } from '@heartland/shared/progress';
import type { SearchArguments } from './arguments.js';
import { CLIENTS, startGraph, type Graph } from './graph.js';
import { searches, type Search } from './operations.js';
import { askRound, withNextPages, type Asked } from './rounds.js';
import { median, medianTimes, type Times } from './times.js';
import type { World } from './worlds.js';

/** Pages of every list that are asked for, one after the other. */
const PAGES = 3;

/** What a graph took for the searches, by their names. */
export interface GraphResult {
  vacancies: number;
  firstAnswer: number;
  memory: { now: number; peak: number };
  searches: Map<string, { one: Times; many: Times; count: number | null }>;
}

interface Lane {
  world: World;
  graph: Graph;
  asked: Map<string, Asked>;
  counts: Map<string, number>;
  one: Map<string, Times[]>;
  many: Map<string, Times[]>;
}

/**
 * Measures graphs over several worlds: every round asks each search of each, so that what disturbs the machine disturbs all.
 * A profile is taken of the last world alone.
 */
export async function measureGraphs(
  worlds: readonly World[],
  { rounds, requests, profile }: SearchArguments,
  only?: readonly string[],
): Promise<GraphResult[]> {
  const lanes: Lane[] = [];
  try {
    for (const world of worlds) {
      const graph = await startGraph(world.urls, world === worlds.at(-1) ? profile : null);
      lanes.push({ world, graph, asked: new Map(), counts: new Map(), one: new Map(), many: new Map() });
    }
    const named = searches(worlds[0]!.slugs).filter(({ name }) => only?.includes(name) ?? true);
    for (const lane of lanes) await prepare(lane, only);
    const label = `Searching ${worlds.map(({ count }) => count.toLocaleString('en-US')).join(' and ')}`;
    const progress = createProgress({ label, total: rounds * named.length, unit: 'searches' });
    let done = 0;
    for (let round = 0; round < rounds; round++) {
      for (const { name } of named) {
        for (const lane of lanes) await measureRound(lane, name, round, requests);
        progress.update(++done);
      }
    }
    progress.stop();
    return lanes.map(resultOf);
  } finally {
    await Promise.all(lanes.map(({ graph }) => graph.close()));
  }
}

/** Fetches the cursors of the next pages and answers everything twice, so that all is warm. */
async function prepare(lane: Lane, only?: readonly string[]): Promise<void> {
  for (const search of searches(lane.world.slugs)) {
    if (only && !only.includes(search.name)) continue;
    const asked = await askedOf(lane, search);
    lane.asked.set(search.name, asked);
    await askRound(lane.graph.one, asked, { clients: 1, requests: asked.variables.length, from: 0 });
    await askRound(lane.graph.many, asked, { clients: CLIENTS, requests: 2 * CLIENTS, from: 0 });
  }
}

async function askedOf({ graph, counts }: Lane, search: Search): Promise<Asked> {
  if (!search.isList) return search;
  const paged = await withNextPages(graph.one, search, PAGES);
  counts.set(search.name, median(paged.counts));
  return { query: search.query, variables: paged.variables };
}

async function measureRound(lane: Lane, name: string, round: number, requests: SearchArguments['requests']) {
  const asked = lane.asked.get(name)!;
  const { graph, one, many } = lane;
  const from = round * requests.alone;
  push(one, name, await askRound(graph.one, asked, { clients: 1, requests: requests.alone, from }));
  push(many, name, await askRound(graph.many, asked, { clients: CLIENTS, requests: requests.together, from }));
}

function push(all: Map<string, Times[]>, name: string, times: Times): void {
  all.set(name, [...(all.get(name) ?? []), times]);
}

function resultOf({ world, graph, asked, one, many, counts }: Lane): GraphResult {
  const measured = [...asked.keys()].map((name) => {
    const times = { one: medianTimes(one.get(name)!), many: medianTimes(many.get(name)!) };
    return [name, { ...times, count: counts.get(name) ?? null }] as const;
  });
  return {
    vacancies: world.count,
    firstAnswer: graph.firstAnswer,
    memory: graph.process.memory(),
    searches: new Map(measured),
  };
}
