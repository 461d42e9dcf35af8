import { Client } from 'pg';
import type { Phases } from './phases.js';

/** Bytes of every table that holds something: its rows, its long texts (toast) and each index. */
const SIZES = `
  select t.relname as part, 'rows' as kind, pg_relation_size(t.oid)::float8 as bytes, t.oid as of
  from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
  union all
  select t.relname, 'toast', pg_total_relation_size(t.reltoastrelid)::float8, t.oid
  from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.reltoastrelid <> 0
  union all
  select c.relname, 'index', pg_relation_size(c.oid)::float8, i.indrelid
  from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
  order by bytes desc`;

/** Parts below this are left out of the table; bytes. */
const SMALL = 1_000_000;

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;

const line = (...cells: readonly [string, string, string]): string =>
  `${cells[0].padEnd(34)} ${cells[1].padStart(12)} ${cells[2].padStart(12)}`;

/** The phases with their rows and seconds, as lines of a table; some ran beside others, so all take less than the sum. */
export function phaseTable({ results, seconds }: Phases): string {
  const lines = results.map((it) => line(it.name, it.rows.toLocaleString('en-US'), it.seconds.toFixed(1)));
  return [line('phase', 'rows', 'seconds'), ...lines, line('all', '', seconds.toFixed(1))].join('\n');
}

/** The size of a database and of its bigger parts, as lines of a table. */
export async function sizeTable(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const [whole] = (
      await client.query<{ name: string; bytes: number }>(
        'select current_database() as name, pg_database_size(current_database())::float8 as bytes',
      )
    ).rows;
    const { rows } = await client.query<{ part: string; kind: string; bytes: number }>(SIZES);
    const parts = rows.filter(({ bytes }) => bytes >= SMALL);
    return [
      line(whole!.name, '', megabytes(whole!.bytes)),
      ...parts.map(({ part, kind, bytes }) => line(`  ${part}`, kind, megabytes(bytes))),
    ].join('\n');
  } finally {
    await client.end();
  }
}
