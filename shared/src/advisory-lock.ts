import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between two attempts. */
const INTERVAL = 100;

/** Runs a statement on one connection. */
export type Ask = (sql: string, parameters: string[]) => Promise<unknown>;

/**
 * Takes an advisory lock of PostgreSQL, however long another process holds it. It is asked for again and again, because
 * a statement that waits for long work would run into its time limit.
 * @param scope the connection, until `pg_advisory_unlock`, or the transaction, until its end
 */
export async function takeAdvisoryLock(ask: Ask, scope: 'connection' | 'transaction', name: string): Promise<void> {
  const attempt = scope === 'connection' ? 'pg_try_advisory_lock' : 'pg_try_advisory_xact_lock';
  for (;;) {
    const [{ taken }] = (await ask(`select ${attempt}(hashtext($1)) as taken`, [name])) as [{ taken: boolean }];
    if (taken) return;
    await delay(INTERVAL);
  }
}
