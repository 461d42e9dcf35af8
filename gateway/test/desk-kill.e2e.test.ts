import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ACTOR_HEADER } from '@heartland/shared/forwarded-headers';
import { AUTHOR, PUBLISHER } from './desk.js';
import { seededDatabases } from './graph.js';
import { startReceiver, verified } from './receiver.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let service: ChildProcess;
let port: number;
beforeAll(async () => {
  databases = await seededDatabases();
  await start();
});
afterAll(async () => {
  await kill();
  await databases.drop();
});

/** The editorial service in a process of its own, as `npm run start:distributed` starts it. */
async function start(): Promise<void> {
  const images = { PUBLIC_URL: 'http://x', IMAGE_STORE_URL: 'file:///none', IMAGE_CACHE_DIRECTORY: '/none' };
  const open = { INTERNAL_API: 'open', WEBHOOK_TARGETS: 'any' };
  const settings = { EDITORIAL_DATABASE_URL: databases.editorial, PORT: '0', ...open, ...images };
  const env = { ...process.env, ...settings };
  service = spawn(process.execPath, ['scripts/run.mjs', 'services/editorial/main'], { cwd: ROOT, env, stdio: 'pipe' });
  const log = createInterface(service.stderr!);
  port = await new Promise<number>((resolve, reject) => {
    log.on('line', (line) => line.includes('"listening"') && resolve((JSON.parse(line) as { port: number }).port));
    log.on('close', () => reject(new Error('The service did not start.')));
  });
}

async function kill(): Promise<void> {
  const ended = once(service, 'exit');
  service.kill('SIGKILL');
  await ended;
}

async function ask(query: string, actor?: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(actor ? { [ACTOR_HEADER]: actor } : {}) },
    body: JSON.stringify({ query }),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any query
  return ((await response.json()) as { data: any }).data;
}

it('a schedule outlives the process that made it, and is kept to the instant', async () => {
  const title = 'Written Before the Lights Went Out';
  const { createArticle } = await ask(
    `mutation { createArticle(input: { title: "${title}" }) { article { id slug } } }`,
    AUTHOR,
  );
  const { id, slug } = createArticle.article;
  const move = (version: number, to: string, at = '') =>
    `mutation { transitionArticle(input: { id: "${id}", expectedVersion: ${version}, to: ${to} ${at} }) { article { status } userErrors { code } } }`;
  await ask(move(1, 'IN_REVIEW'), AUTHOR);
  const instant = Date.now() + 3_000;
  const scheduled = await ask(move(2, 'SCHEDULED', `at: "${new Date(instant).toISOString()}"`), PUBLISHER);
  expect(scheduled.transitionArticle).toEqual({ article: { status: 'SCHEDULED' }, userErrors: [] });
  await kill();
  await start();
  const lookUp = async () => (await ask(`{ articleBySlug(slug: "${slug}") { status } }`)).articleBySlug.status;
  const early = await lookUp();
  if (Date.now() < instant) expect(early).toBe('NOT_FOUND');
  await delay(instant - Date.now() + 1);
  expect(await lookUp()).toBe('FOUND');
});

it('a webhook is told of what was published, though the process died before it could', async () => {
  const receiver = await startReceiver();
  const { createWebhook } = await ask(
    `mutation { createWebhook(input: { url: "${receiver.url('/')}", events: [ARTICLE_PUBLISHED] }) { secret } }`,
    PUBLISHER,
  );
  const { createArticle } = await ask(
    'mutation { createArticle(input: { title: "Published at the Last Moment" }) { article { id } } }',
    AUTHOR,
  );
  const { id } = createArticle.article;
  const move = (version: number, to: string) =>
    `mutation { transitionArticle(input: { id: "${id}", expectedVersion: ${version}, to: ${to} }) { userErrors { code } } }`;
  await ask(move(1, 'IN_REVIEW'), AUTHOR);
  await ask(move(2, 'PUBLISHED'), PUBLISHER);
  await kill();
  // What is scheduled above may be told of as well.
  const told = () =>
    receiver
      .of('/')
      .map((message) => verified(message, createWebhook.secret))
      .filter(({ data }) => data.article.id === id);
  expect(told()).toEqual([]);
  await start();
  for (let count = 1; count <= 2 && told().length === 0; count++) await receiver.wait('/', count);
  expect(told()).toMatchObject([{ type: 'article.published' }]);
  receiver.close();
});
