import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { escapeIdentifier, type Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityMetadata } from 'typeorm';
import { copyField, type CopyColumn } from './copy-text.js';

/** A table as rows are copied into it; data alone, so that it can be handed to a thread. */
export interface CopyTarget {
  table: string;
  columns: (CopyColumn & { name: string; property: string; isShared?: boolean })[];
}

/**
 * The table and columns of an entity, so that rows are copied as typeorm would insert them.
 * @param shared properties whose values many rows share, each the same object: as text it is made once
 */
export function targetOf({ tableName, columns }: EntityMetadata, shared: readonly string[] = []): CopyTarget {
  return {
    table: tableName,
    columns: columns.map(({ databaseName, isArray, type, propertyName }) => ({
      name: databaseName,
      isArray,
      isJson: type === 'jsonb' || type === 'json',
      property: propertyName,
      isShared: shared.includes(propertyName),
    })),
  };
}

/** Characters that are sent at once: the server works on them while the next are made. */
const CHUNK = 128 * 1024;

/** Writes rows by COPY within the transaction of the client, if there is one; resolves to their number. */
export async function copyRows(
  client: Client,
  { table, columns }: CopyTarget,
  rows: Iterable<object>,
): Promise<number> {
  const names = columns.map(({ name }) => escapeIdentifier(name)).join(', ');
  const stream = client.query(from(`copy ${escapeIdentifier(table)} (${names}) from stdin`));
  const ended = finished(stream);
  // The error of a broken copy is thrown where the end is awaited.
  ended.catch(() => undefined);
  let chunk = '';
  let count = 0;
  const send = async () => {
    if (!stream.write(Buffer.from(chunk))) await once(stream, 'drain');
    chunk = '';
  };
  const write = columns.map(fieldWriter);
  for (const row of rows) {
    for (let i = 0; i < write.length; i++) chunk += (i > 0 ? '\t' : '') + write[i]!(row);
    chunk += '\n';
    count += 1;
    if (chunk.length >= CHUNK) await send();
  }
  await send();
  stream.end();
  await ended;
  return count;
}

function fieldWriter(column: CopyTarget['columns'][number]): (row: object) => string {
  const valueOf = (row: object): unknown => (row as Record<string, unknown>)[column.property];
  if (!column.isShared) return (row) => copyField(valueOf(row), column);
  const fields = new Map<unknown, string>();
  return (row) => {
    const value = valueOf(row);
    let field = fields.get(value);
    if (field === undefined) fields.set(value, (field = copyField(value, column)));
    return field;
  };
}
