import { createProgress } from '@heartland/shared/progress';
import { median, percentile } from '../search/times.js';
import type { ServerProcess } from '../search/server-process.js';
import { answersOf, checkSame } from './answers.js';
import type { GatewayArguments } from './arguments.js';
import { cpuTime } from './cpu-time.js';
import { load } from './load.js';
import { requests, type QueryName } from './operations.js';
import type { Processes } from './processes.js';
import type { System } from './systems.js';

/** Connections of the window in which processor time is counted. */
const MANY = 32;

/** What a request costs and takes. */
export interface Figures {
  /** Milliseconds of processor time of all processes of the system; with 32 connections. */
  cpu: number;
  /** Requests a second, and milliseconds, with 32 connections. */
  rate: number;
  p50: number;
  p99: number;
  /** Milliseconds with one connection. */
  alone: { rate: number; p50: number; p99: number };
}

/** The figures of a system, and how far its rounds lie apart: the widest of the distances of `cpu`, by the median. */
export interface Measured extends Figures {
  spread: number;
}

export type Results = Map<string, Record<QueryName, Measured>>;

interface Lane {
  system: System;
  query: QueryName;
  bodies: readonly string[];
  processes: readonly ServerProcess[];
  rounds: Figures[];
}

/** Rounds in turn over all systems, every second one in the other direction, so that what disturbs one disturbs all. */
export async function measure(
  systems: readonly System[],
  processes: Processes,
  { rounds, windows, least }: GatewayArguments,
): Promise<Results> {
  const lanes = await openLanes(systems, processes);
  for (const lane of lanes) await run(lane, MANY, windows.warm, 0, least);
  const progress = createProgress({ label: 'Measuring', total: rounds * lanes.length, unit: 'windows' });
  for (let round = 0; round < rounds; round++) {
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      lane.rounds.push(await oneRound(lane, windows, round));
      progress.update(lanes.reduce((sum, { rounds: done }) => sum + done.length, 0));
    }
  }
  progress.stop();
  const of = (name: string, query: QueryName) =>
    measuredOf(lanes.find((lane) => lane.system.name === name && lane.query === query)!.rounds);
  return new Map(systems.map(({ name }) => [name, { A: of(name, 'A'), B: of(name, 'B') }]));
}

/** Starts everything, and sees that all give the same answers. */
async function openLanes(systems: readonly System[], processes: Processes): Promise<Lane[]> {
  const bound = await answersOf((await processes.get('hand together')).port);
  const lanes: Lane[] = [];
  for (const system of systems) {
    const all = await Promise.all(system.processes.map((name) => processes.get(name)));
    checkSame(system.name, await answersOf(all[0]!.port), bound);
    for (const query of ['A', 'B'] as const) {
      const bodies = requests[query].map((request) => JSON.stringify(request));
      lanes.push({ system, query, bodies, processes: all, rounds: [] });
    }
  }
  return lanes;
}

const run = ({ processes, bodies }: Lane, connections: number, window: number, from: number, least = 0) =>
  load({ port: processes[0]!.port, bodies, connections, window, from, least });

async function oneRound(lane: Lane, windows: GatewayArguments['windows'], round: number): Promise<Figures> {
  const pids = lane.processes.map(({ pid }) => pid);
  const before = cpuTime(pids);
  const many = await run(lane, MANY, windows.many, round);
  const cpu = (cpuTime(pids) - before) / many.answered;
  const one = await run(lane, 1, windows.one, round);
  return { cpu, ...timesOf(many), alone: timesOf(one) };
}

const timesOf = ({ answered, elapsed, took }: Awaited<ReturnType<typeof load>>) => ({
  rate: (1000 * answered) / elapsed,
  p50: percentile(took, 0.5),
  p99: percentile(took, 0.99),
});

function measuredOf(rounds: readonly Figures[]): Measured {
  const of = (figure: (figures: Figures) => number) => median(rounds.map(figure));
  const cpus = rounds.map(({ cpu }) => cpu);
  const cpu = median(cpus);
  return {
    cpu,
    spread: (Math.max(...cpus) - Math.min(...cpus)) / cpu,
    rate: of(({ rate }) => rate),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    alone: {
      rate: of(({ alone }) => alone.rate),
      p50: of(({ alone }) => alone.p50),
      p99: of(({ alone }) => alone.p99),
    },
  };
}
