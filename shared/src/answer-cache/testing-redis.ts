import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { freePort } from '../postgres/free-port.js';

/** A Redis of a test's own, which keeps nothing on disk. */
export interface TestRedis {
  port: number;
  url: string;
  stop(): Promise<void>;
}

/** Whether there is a redis-server to be started. */
export const canStartRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** @param port a free one when it is left out */
export async function startRedis(port?: number): Promise<TestRedis> {
  const chosen = port ?? (await freePort(0));
  const settings = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${chosen}`;
  await answering(url);
  return {
    port: chosen,
    url,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const client = createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => undefined);
    try {
      await client.connect();
      client.destroy();
      return;
    } catch {
      await delay(25);
    }
  }
  throw new Error('redis-server does not answer');
}
