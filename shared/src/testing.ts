import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh database with a unique name on the cluster of the test run, a copy of `template` when one is named. */
export async function createTestDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withServer((server) => createDatabase(server, name, options.template));
  return {
    url: urlOf(name),
    drop: () =>
      withServer(async (server) => void (await server.query(`drop database if exists ${id(name)} with (force)`))),
  };
}

/**
 * Makes a template database once per test run, whichever worker asks first; the others wait for it. It gets its name
 * when it is ready, so that an attempt that failed leaves nothing. `prepare` closes its connections.
 * @returns the name, for `createTestDatabase`
 */
export async function templateDatabase(name: string, prepare: (url: string) => Promise<void>): Promise<string> {
  const unfinished = `${name}_unfinished`;
  await withServer(async (server) => {
    await server.query('select pg_advisory_lock(hashtext($1))', [`template ${name}`]);
    const { rowCount: ready } = await server.query('select from pg_database where datname = $1', [name]);
    if (ready) return;
    await server.query(`drop database if exists ${id(unfinished)} with (force)`);
    await createDatabase(server, unfinished);
    await prepare(urlOf(unfinished));
    await server.query(`alter database ${id(unfinished)} with allow_connections false`);
    await server.query(`alter database ${id(unfinished)} rename to ${id(name)}`);
  });
  return name;
}

const id = escapeIdentifier;

/** Copying files is quicker than writing them to the log, for a database as small as these. */
async function createDatabase(server: Client, name: string, template = 'template1'): Promise<void> {
  await server.query(`create database ${id(name)} template ${id(template)} strategy file_copy`);
}

/** @throws outside of a run of jest in the root of the project, whose global setup starts PostgreSQL */
function serverUrl(): URL {
  const url = process.env['HEARTLAND_TEST_POSTGRES'];
  if (!url) throw new Error('No test database: HEARTLAND_TEST_POSTGRES is not set (scripts/test-database.mjs sets it)');
  return new URL(url);
}

function urlOf(database: string): string {
  return Object.assign(serverUrl(), { pathname: `/${database}` }).href;
}

async function withServer<Result>(work: (server: Client) => Promise<Result>): Promise<Result> {
  const server = new Client({ connectionString: serverUrl().href });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
