import type { Client } from 'pg';

/** Bytes of a database, of its tables with all that belongs to them, and of its indexes; the larger ones. */
export interface Sizes {
  database: number;
  tables: { name: string; rows: number; all: number }[];
  indexes: { name: string; bytes: number }[];
}

const TABLES = `
  select c.relname as name, pg_relation_size(c.oid)::float8 as rows, pg_total_relation_size(c.oid)::float8 as all
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  order by 3 desc limit 5`;
const INDEXES = `
  select c.relname as name, pg_relation_size(c.oid)::float8 as bytes
  from pg_class c where c.relkind = 'i' and c.relnamespace = 'public'::regnamespace
  order by 2 desc limit 12`;

export async function readSizes(client: Client): Promise<Sizes> {
  const { rows } = await client.query<{ size: number }>('select pg_database_size(current_database())::float8 as size');
  const { rows: tables } = await client.query<Sizes['tables'][number]>(TABLES);
  const { rows: indexes } = await client.query<Sizes['indexes'][number]>(INDEXES);
  return { database: rows[0]!.size, tables, indexes };
}
