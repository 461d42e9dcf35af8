import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { defaultDataDirectory, defaultThrowawayDirectory, ensureDatabase, startPostgres } from './postgres.js';
import { layoutOf } from './postgres/cluster.js';
import { watchOver } from './postgres/watchdog.js';

let dataDirectory: string;
const cleanups: (() => void)[] = [];

/** For an ordinary cluster; deleted after the tests, with a server that is left of them, even when they are killed. */
function temporaryDirectory(): string {
  const directory = defaultThrowawayDirectory();
  const callOff = watchOver(layoutOf(directory));
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }), callOff);
  return directory;
}

beforeAll(async () => {
  dataDirectory = temporaryDirectory();
  const { postgres } = await start();
  await postgres.stop();
}, 20_000);

afterAll(() => cleanups.forEach((cleanUp) => cleanUp()));

async function start(directory = dataDirectory, preferredPort = 0) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  return { postgres: await startPostgres({ dataDirectory: directory, preferredPort, log }), lines };
}

/** Another process that has started the server; it stops it and ends when its input does. */
async function otherStarter(options: { dataDirectory: string; throwaway?: boolean }): Promise<ChildProcess> {
  const script = `
    import { startPostgres } from '${new URL('../dist/postgres.js', import.meta.url).href}';
    const postgres = await startPostgres(${JSON.stringify({ preferredPort: 0, ...options })});
    console.log('started');
    process.stdin.resume().once('end', () => postgres.stop());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}

const pidFile = (directory = dataDirectory) => join(directory, 'cluster', 'postmaster.pid');
const serverPid = (directory = dataDirectory) => Number(readFileSync(pidFile(directory), 'utf8').split('\n')[0]);

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

describe('startPostgres', () => {
  it('lets in who knows the password', async () => {
    const { postgres, lines } = await start();
    const stranger = new URL(postgres.url('postgres'));
    stranger.password = 'guessed';
    expect(lines).toEqual([`Started the database server on port ${postgres.port}.`]);
    expect(await answers(postgres.url('postgres'))).toBe(true);
    expect(await answers(stranger.href)).toBe(false);
    await postgres.stop();
    expect(await answers(postgres.url('postgres'))).toBe(false);
  });

  it('takes a free port when the preferred one is taken', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as { port: number };
    const { postgres } = await start(dataDirectory, port);
    expect(postgres.port).not.toBe(port);
    await postgres.stop();
    occupant.close();
  });

  it('goes on with the server of a process that was killed', async () => {
    await kill(await otherStarter({ dataDirectory }));
    const pid = serverPid();
    const { postgres, lines } = await start();
    expect(lines).toEqual([`Found the running database server on port ${postgres.port}.`]);
    expect(serverPid()).toBe(pid);
    await postgres.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('recovers when server and starter were killed and another process has the pid', async () => {
    const child = await otherStarter({ dataDirectory });
    process.kill(serverPid(), 'SIGKILL');
    await kill(child);
    writeFileSync(pidFile(), readFileSync(pidFile(), 'utf8').replace(/^\d+/, String(process.ppid)));
    const { postgres, lines } = await start();
    expect(lines[0]).toBe('The database server did not end properly last time: it recovers now.');
    expect(await answers(postgres.url('postgres'))).toBe(true);
    await postgres.stop();
  });

  it('is stopped by the last process that uses it', async () => {
    const child = await otherStarter({ dataDirectory });
    const { postgres, lines } = await start();
    await postgres.stop();
    expect(lines.at(-1)).toBe('Another process uses the database server: it is left running.');
    expect(await answers(postgres.url('postgres'))).toBe(true);
    child.stdin!.end();
    await ended(child);
    expect(await answers(postgres.url('postgres'))).toBe(false);
  });

  it('makes one cluster when two processes start at once, and takes over the lock of a dead one', async () => {
    const fresh = temporaryDirectory();
    writeFileSync(join(fresh, 'lock'), `${process.pid} 1 left-by-an-earlier-process`);
    const children = await Promise.all([
      otherStarter({ dataDirectory: fresh }),
      otherStarter({ dataDirectory: fresh }),
    ]);
    expect(existsSync(pidFile(fresh))).toBe(true);
    for (const child of children) child.stdin!.end();
    await Promise.all(children.map(ended));
    expect(existsSync(pidFile(fresh))).toBe(false);
  });

  it('leaves nothing of a throwaway cluster, even when its process is killed', async () => {
    const throwaway = defaultThrowawayDirectory();
    await kill(await otherStarter({ dataDirectory: throwaway, throwaway: true }));
    for (let tries = 0; existsSync(throwaway) && tries < 250; tries++) await delay(20);
    expect(existsSync(throwaway)).toBe(false);
  });

  it('says why the server does not start, and how to do without', async () => {
    const broken = temporaryDirectory();
    mkdirSync(join(broken, 'cluster'));
    writeFileSync(join(broken, 'cluster', 'PG_VERSION'), '9.6');
    await expect(start(broken)).rejects.toThrow(/server\.log:\n.*postgresql\.conf[^]*set JOBS_DATABASE_URL/);
  });
});

describe('ensureDatabase', () => {
  it('creates a database once, also when asked twice at the same time', async () => {
    const { postgres } = await start();
    const urls = await Promise.all([ensureDatabase(postgres, 'a "b"'), ensureDatabase(postgres, 'a "b"')]);
    expect(urls).toEqual([postgres.url('a "b"'), postgres.url('a "b"')]);
    expect(await answers(urls[0]!)).toBe(true);
    await postgres.stop();
  });
});

describe('defaultDataDirectory', () => {
  it('is one per project', () => {
    expect(defaultDataDirectory('/projects/a')).toBe(defaultDataDirectory('/projects/a/'));
    expect(defaultDataDirectory('/projects/a')).not.toBe(defaultDataDirectory('/projects/b'));
  });
});
