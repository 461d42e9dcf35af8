import { agencyOfFacts } from '@heartland/jobs/agency/agency-row';
import { newId } from '@heartland/shared/ids';
import type { Client } from 'pg';
import type { BlockTask } from './block-thread.js';
import { copyRows } from './copy.js';
import { dropDefinitions, makeNextDefinition, missingDefinitions } from './index-definitions.js';
import { jobsTargets } from './jobs-targets.js';
import type { Phases } from './phases.js';
import { connect, inTransaction } from './session.js';
import { runThread } from './thread.js';
import { FEED, VacancyRows, type WorldPlan } from './vacancy-rows.js';
import { blocksOf, copyBlock, sizeOf } from './world-block.js';

/** A world of vacancies: where it is written, and what is in it. */
export interface JobsWorld extends WorldPlan {
  url: string;
  phases: Phases;
  /** Threads that make the vacancies where there are several blocks; 0 makes them in this one. */
  threads: number;
}

/**
 * Fills a database of its own, or goes on where an earlier run was stopped: every block of vacancies is a transaction
 * that also writes down that it is there. False when there was nothing to do.
 */
export async function buildJobsWorld(world: JobsWorld): Promise<boolean> {
  const targets = await jobsTargets(world.url);
  const client = await connect(world.url);
  try {
    const state = await stateOf(client);
    if (state?.complete) return false;
    const now = state?.now ?? world.now;
    if (!state) await begin(client, targets, world);
    await copyBlocks(client, targets, { ...world, now });
    await makeIndexes(client, world.phases);
    await finish(client, world.phases);
    return true;
  } finally {
    await client.end();
  }
}

/** Whether a world is there to be used, and the instant to which its dates refer; null when it was not begun. */
export async function stateOf(client: Client): Promise<{ now: Date; complete: boolean } | null> {
  const { rowCount } = await client.query(`select from pg_tables where tablename = 'bench_world'`);
  if (!rowCount) return null;
  const { rows } = await client.query<{ now: Date; complete: boolean }>('select now, complete from bench_world');
  return rows[0] ?? null;
}

type Targets = Awaited<ReturnType<typeof jobsTargets>>;

/** What every world has, with the note that it was begun. */
async function begin(client: Client, targets: Targets, { agencies, count, seed, now, phases }: JobsWorld) {
  const run = { id: newId('ImportRun'), feedId: FEED.id, startedAt: now, outcome: 'SUCCEEDED', seen: count };
  await phases.run({ name: 'Agencies', total: agencies.length, unit: 'agencies' }, async () => {
    await inTransaction(client, async () => {
      await client.query(`
        create table bench_world (seed integer, count integer, now timestamptz(3), complete boolean default false);
        create table bench_block (block integer primary key)`);
      await client.query('insert into bench_world (seed, count, now) values ($1, $2, $3)', [seed, count, now]);
      await copyRows(client, targets.agency, agencies.map(agencyOfFacts));
      await copyRows(client, targets.feed, [FEED]);
      await copyRows(client, targets.run, [{ ...run, created: count, updated: 0, unchanged: 0, rejected: 0 }]);
      await dropDefinitions(client, 'vacancy');
      // Both are done once at the end; while the table grows they would be done again and again.
      await client.query('alter table vacancy set (autovacuum_enabled = off, toast.autovacuum_enabled = off)');
    });
    return agencies.length;
  });
}

async function copyBlocks(
  client: Client,
  { vacancy: target }: Targets,
  { phases, url, threads, ...plan }: JobsWorld,
): Promise<void> {
  const { count } = plan;
  const { rows: done } = await client.query<{ block: number }>('select block from bench_block');
  const blocks = blocksOf(count).filter((block) => !done.some((it) => it.block === block));
  if (blocks.length === 0) return;
  await phases.run({ name: 'Vacancies and words', total: count, unit: 'vacancies' }, async (update) => {
    const before = count - blocks.reduce((sum, block) => sum + sizeOf(block, count), 0);
    let made = before;
    const onMade = (more: number) => update((made += more));
    const rows = new VacancyRows(plan);
    if (threads > 0 && blocks.length > 1) {
      const shares = Array.from({ length: threads }, (_, at) => blocks.filter((_block, i) => i % threads === at));
      const task = (share: number[]): BlockTask => ({ url, target, plan, examples: rows.examples, blocks: share });
      await Promise.all(shares.map((share) => runThread('./block-thread.js', task(share), onMade)));
    } else {
      for (const block of blocks) await copyBlock(client, target, rows, block, onMade);
    }
    update(count);
    return count - before;
  });
}

/** Keys and indexes are made of sorted rows at the end, which takes a fraction of keeping them row by row. */
async function makeIndexes(client: Client, phases: Phases): Promise<void> {
  const total = await missingDefinitions(client);
  await phases.run({ name: 'Keys and indexes', total, unit: 'definitions' }, async (update) => {
    for (let done = 0; await makeNextDefinition(client);) update(++done);
    await client.query(`select setval(pg_get_serial_sequence('vacancy', 'number'), (select max(number) from vacancy))`);
    return total;
  });
}

/**
 * Long texts lie in tables of their own, which are read by key alone: a vacuum of them finds nothing and gives nothing
 * for reading and writing gigabytes. Without the count of what was inserted, the server starts none by itself.
 */
const LONG_TEXTS_ARE_CLEAN = `
  select pg_stat_reset_single_table_counters(reltoastrelid) from pg_class
  where relnamespace = 'public'::regnamespace and reltoastrelid <> 0`;

/** The words are true for all that is there now; services read those of later changes off the vacancies. */
async function finish(client: Client, phases: Phases): Promise<void> {
  await phases.run({ name: 'Vacuum and statistics', total: 0, unit: 'tables' }, async () => {
    await client.query('alter table vacancy reset (autovacuum_enabled, toast.autovacuum_enabled)');
    await client.query('vacuum (analyze, process_toast false)');
    await client.query(LONG_TEXTS_ARE_CLEAN);
    await client.query('update vacancy_word_state set generation = 1, seen = pg_current_snapshot()');
    await client.query('update bench_world set complete = true');
    return 0;
  });
}
