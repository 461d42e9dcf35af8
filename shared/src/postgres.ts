import { Client, escapeIdentifier } from 'pg';
import { openDataDirectory } from './postgres/data-directory.js';

export { defaultDataDirectory, defaultThrowawayDirectory } from './postgres/places.js';

/** How to start the embedded PostgreSQL. */
export interface PostgresOptions {
  /** Where the cluster lives: a directory for nothing else. */
  dataDirectory: string;
  /** Tried first; a free port is chosen when it is taken. Default: 54330, or any free port when `throwaway`. */
  preferredPort?: number;
  /** A cluster for tests: no fsync, deleted by stop() or when the process ends. */
  throwaway?: boolean;
  /** Told in one line what happens (first start, recovery ...). */
  log?: (line: string) => void;
}

/** A running server. */
export interface Postgres {
  /** On 127.0.0.1. */
  port: number;
  /** The connection URL, with the password, of a database of this server. */
  url(database: string): string;
  /** Ends the server and waits for it; leaves it running when another process has started the same directory. */
  stop(): Promise<void>;
}

/**
 * Finds or starts the PostgreSQL of a data directory; a cluster is made at the first start. It listens on 127.0.0.1
 * alone and wants the random password that lies in the data directory.
 * @throws one error that says what is wrong, with the last lines of the server's log, and what to do without
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  try {
    return await openDataDirectory(options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The embedded PostgreSQL in ${options.dataDirectory} cannot be started: ${reason}\n` +
        'To use another PostgreSQL, set JOBS_DATABASE_URL and EDITORIAL_DATABASE_URL.',
      { cause },
    );
  }
}

/** `duplicate_database`, or `unique_violation` when two processes create it in the same moment. */
const EXISTS = ['42P04', '23505'];

/** Creates the database when it is missing, returns its URL. */
export async function ensureDatabase(postgres: Postgres, name: string): Promise<string> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    if (!EXISTS.includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
  return postgres.url(name);
}
