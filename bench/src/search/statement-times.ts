import { wordsOf } from '@heartland/jobs/word-index/words';
import type { Client } from 'pg';
import { byHand } from './by-hand.js';
import type { Recording, Statement } from './record.js';
import type { Search } from './operations.js';
import { median } from './times.js';

/** The statements of a search beside the one by hand. */
export interface StatementTimes {
  /** Statements of one answer. */
  statements: number;
  /** Milliseconds of all of them, and of the one by hand; medians. */
  service: number;
  hand: number | null;
  /** What is the same: the count, the rows in their order, or what could not be compared. */
  agrees: string;
}

/** Milliseconds that one statement by hand may take. */
const LIMIT = 20_000;
/** Milliseconds of statements by hand after which there are enough of a search. */
const ENOUGH = 2_000;

/** Times both for some of the recorded requests, in turn, on one plain connection. */
export async function timeStatements(
  client: Client,
  { name, variables, isStrict }: Search,
  recordings: readonly Recording[],
  now: Date,
  samples: number,
): Promise<StatementTimes> {
  await client.query(`set statement_timeout = ${LIMIT}`);
  const service: number[] = [];
  const hand: number[] = [];
  const same: string[] = [];
  for (let i = 0; i < samples; i++) {
    const which = i % recordings.length;
    const { statements, data } = recordings[which]!;
    // Once unmeasured, for either: the pages that it needs are in memory, as they are for a service that runs.
    await run(client, statements);
    service.push((await run(client, statements)).took);
    if (hand.reduce((sum, took) => sum + took, 0) > ENOUGH) continue;
    const statement = byHand(name, { words: wordsOf(textOf(variables[which]!)), variables: variables[which]!, now });
    if (!statement) continue;
    const { took, rows } = await run(client, [statement]).catch(stoppedAtLimit);
    hand.push(took);
    same.push(rows ? agreement(data, rows, isStrict) : 'stopped');
  }
  return {
    statements: median(recordings.map(({ statements }) => statements.length)),
    service: median(service),
    hand: hand.length > 0 ? median(hand) : null,
    agrees: [...new Set(same)].join('; '),
  };
}

type Row = Record<string, unknown>;

async function run(client: Client, statements: readonly Statement[]): Promise<{ took: number; rows: Row[] }> {
  let rows: Row[] = [];
  const start = performance.now();
  for (const { text, values } of statements) ({ rows } = await client.query<Row>(text, values));
  return { took: performance.now() - start, rows };
}

/** `query_canceled`. */
const STOPPED = '57014';

function stoppedAtLimit(error: { code?: string }): { took: number; rows: null } {
  if (error.code !== STOPPED) throw error;
  return { took: LIMIT, rows: null };
}

const textOf = (variables: Record<string, unknown>) =>
  (variables['filter'] as { text?: string } | undefined)?.text ?? '';

interface Answer {
  vacancies?: { totalCount: { value: number }; nodes: { id: string }[] };
}

function agreement(data: unknown, rows: readonly Row[], isStrict: boolean): string {
  const { vacancies } = data as Answer;
  if (!vacancies) return 'other rows by its nature';
  const total = rows.find(({ field }) => field === 'TOTAL')?.['n'] ?? rows[0]?.['total'] ?? 0;
  if (total !== vacancies.totalCount.value) return `count ${vacancies.totalCount.value}, by hand ${String(total)}`;
  if (!isStrict) return 'count';
  const ids = rows.map(({ id }) => id).join();
  return ids === vacancies.nodes.map(({ id }) => id).join() ? 'count, rows' : 'count; other order of equal ones';
}
