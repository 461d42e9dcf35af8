import { escapeIdentifier, type Client } from 'pg';

/** Foreign keys last: they need the keys that they refer to. Read from the catalog, so that it stays true. */
const CONSTRAINTS = `
  select conname as name, conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype in ('p', 'u', 'f') and (conrelid = $1::regclass or (contype = 'f' and confrelid = $1::regclass))
  order by contype = 'f', conname`;

const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  order by name`;

const NOTES = `create table bench_definition (place integer primary key, make text not null)`;

/** Drops keys and indexes of a table, in the transaction of the client, and writes down how they are made again. */
export async function dropDefinitions(client: Client, table: string): Promise<void> {
  const constraints = (await client.query<Record<'name' | 'table' | 'definition', string>>(CONSTRAINTS, [table])).rows;
  const indexes = (await client.query<Record<'name' | 'definition', string>>(INDEXES, [table])).rows;
  const definitions = [
    ...constraints.map(({ name, table: of, definition }) => ({
      drop: `alter table ${of} drop constraint ${escapeIdentifier(name)}`,
      make: `alter table ${of} add constraint ${escapeIdentifier(name)} ${definition}`,
    })),
    ...indexes.map(({ name, definition }) => ({ drop: `drop index ${name}`, make: definition })),
  ];
  await client.query(NOTES);
  for (const [place, { make }] of definitions.entries())
    await client.query('insert into bench_definition values ($1, $2)', [place, make]);
  for (const { drop } of definitions.toReversed()) await client.query(drop);
}

/** How many keys and indexes are still to be made. */
export async function missingDefinitions(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from bench_definition');
  return rows[0]!.count;
}

/** Makes the next one again, in the order in which they were dropped; false when none is left. */
export async function makeNextDefinition(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ place: number; make: string }>(
    'select place, make from bench_definition order by place limit 1',
  );
  if (!rows[0]) return false;
  await client.query('begin');
  await client.query(rows[0].make);
  await client.query('delete from bench_definition where place = $1', [rows[0].place]);
  await client.query('commit');
  return true;
}
