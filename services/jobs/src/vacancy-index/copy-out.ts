import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

/**
 * Runs a `copy ... to stdout` within the runner's transaction and hands over its chunks.
 * @param limit milliseconds that it may take, in place of the time that pg gives a query
 */
export async function copyOut(
  runner: QueryRunner,
  sql: string,
  limit: number,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  const client = (await runner.connect()) as ClientBase;
  const copy = client.query(Object.assign(copyTo(sql), { query_timeout: limit, callback: () => undefined }));
  try {
    for await (const chunk of copy) onChunk(chunk as Buffer);
  } finally {
    // pg has put a function here that ends its timer, and calls it for queries that are no streams.
    copy.callback();
  }
}
