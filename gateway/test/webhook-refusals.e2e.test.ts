import { createEditorialDatabase } from '@heartland/editorial/data-source';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AUTHOR, deskOf, EDITOR, PUBLISHER } from './desk.js';
import { seededDatabases, startGraph, type Graph } from './graph.js';
import { startReceiver } from './receiver.js';
import { webhooksOf } from './webhooks.js';

const UNKNOWN = 'whk_01kb4x3m8ve2ra7z5d9qnt6hpc';
const NO_DELIVERY = 'dlv_01kb4x3m8ve2ra7z5d9qnt6hpc';
const INPUTS = {
  createWebhook: { url: 'https://hooks.example.org/', events: ['ARTICLE_PUBLISHED'] },
  updateWebhook: { id: UNKNOWN, enabled: false },
  deleteWebhook: { id: UNKNOWN },
  replayWebhookDelivery: { id: NO_DELIVERY },
  replayWebhookEvents: { webhookId: UNKNOWN, since: '2026-11-22T00:00:00Z' },
} as const;
type Mutation = keyof typeof INPUTS;

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let webhooks: ReturnType<typeof webhooksOf>;
let id: string;
let before: unknown;
beforeAll(async () => {
  receiver = await startReceiver();
  databases = await seededDatabases();
  graph = await startGraph({
    databases,
    form: 'together',
    internal: true,
    clock: () => new Date(),
    webhooks: { targets: 'public', retryDelays: [] },
  });
  webhooks = webhooksOf(graph, receiver);
  id = (await webhooks.run('createWebhook', INPUTS.createWebhook)).webhook.id;
});
afterAll(async () => {
  await graph.close();
  await databases.drop();
  receiver.close();
});

const ALL = '{ webhooks { id url events enabled goneAt formerSecretUntil deliveries { totalCount { value } } } }';
const all = async () => (await graph.queryAs(PUBLISHER, ALL)).data!.webhooks;
beforeEach(async () => void (before = await all()));

const mutations = Object.keys(INPUTS) as Mutation[];

it.each(mutations.flatMap((name) => [AUTHOR, EDITOR].map((actor) => [name, actor] as const)))(
  '%s is not for %s',
  async (name, actor) => {
    const { userErrors, ...payload } = await webhooks.run(name, INPUTS[name], actor);
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['input'] }]);
    expect(Object.values(payload).every((value) => value === null)).toBe(true);
    expect(await all()).toEqual(before);
  },
);

it.each<[string, Mutation, object, string, string[]]>([
  ['no URL', 'createWebhook', { url: 'hooks', events: ['ARTICLE_PUBLISHED'] }, 'INVALID', ['url']],
  ['http', 'createWebhook', { url: 'http://example.org/', events: ['ARTICLE_PUBLISHED'] }, 'INVALID', ['url']],
  ['this machine', 'createWebhook', { url: 'https://127.1/', events: ['ARTICLE_PUBLISHED'] }, 'INVALID', ['url']],
  ['no event', 'createWebhook', { url: 'https://example.org/', events: [] }, 'REQUIRED', ['events']],
  ['no webhook', 'updateWebhook', { id: UNKNOWN, enabled: false }, 'NOT_FOUND', ['id']],
  ['no id', 'updateWebhook', { id: 'x', enabled: false }, 'NOT_FOUND', ['id']],
  ['no webhook', 'deleteWebhook', { id: UNKNOWN }, 'NOT_FOUND', ['id']],
  ['no delivery', 'replayWebhookDelivery', { id: NO_DELIVERY }, 'NOT_FOUND', ['id']],
  ['an id of another kind', 'replayWebhookDelivery', { id: UNKNOWN }, 'NOT_FOUND', ['id']],
  ['no webhook', 'replayWebhookEvents', INPUTS.replayWebhookEvents, 'NOT_FOUND', ['webhookId']],
])('%s is refused by %s', async (_what, name, input, code, path) => {
  const { userErrors } = await webhooks.run(name, input);
  expect(userErrors).toMatchObject([{ code, path: ['input', ...path], message: expect.stringMatching(/^Expected /) }]);
  expect(await all()).toEqual(before);
});

it('what is wrong with the changes of a webhook is told at once', async () => {
  const { webhook, userErrors } = await webhooks.run('updateWebhook', { id, url: 'ftp://example.org/', events: [] });
  expect(webhook).toBeNull();
  expect(userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
    ['input', 'url'],
    ['input', 'events'],
  ]);
  expect(await all()).toEqual(before);
});

it('webhooks are shown to publishers alone', async () => {
  const read = (actor: string) =>
    graph.queryAs(actor, 'query ($id: ID!) { webhook(id: $id) { url } webhooks { url } }', { id });
  const codes = ({ errors }: Awaited<ReturnType<typeof read>>) => errors!.map(({ extensions }) => extensions['code']);
  const refused = await read(EDITOR);
  expect([refused.data, codes(refused)]).toEqual([{ webhook: null, webhooks: null }, ['FORBIDDEN', 'FORBIDDEN']]);
  const nobody = await graph.query(ALL, {}, '/internal/graphql');
  expect(codes(nobody)).toEqual(['UNAUTHENTICATED']);
  expect(codes(await graph.query(ALL))).toContain('GRAPHQL_VALIDATION_FAILED');
});

it('a name of a private address is found out when it is connected to', async () => {
  const input = { url: 'https://localhost:1/', events: ['ARTICLE_PUBLISHED'] };
  const { webhook } = await webhooks.run('createWebhook', input);
  await deskOf(graph).publish('For Nobody');
  const [failed] = await webhooks.deliveries(webhook.id, 'FAILED');
  expect(failed.attempts).toMatchObject([
    { number: 1, httpStatus: null, error: 'localhost is not at a public address.', response: null },
  ]);
});

it('the log is read page by page, with a cursor for each selection of its own', async () => {
  const desk = deskOf(graph);
  const { webhook } = await webhooks.run('createWebhook', { ...INPUTS.createWebhook, url: 'https://localhost:1/log' });
  for (const title of ['One', 'Two', 'Three']) await desk.publish(title);
  while ((await webhooks.deliveries(webhook.id, 'FAILED')).length < 3);
  const page = async (after: string | null, status: string[] | null = null) => {
    const query = `query ($id: ID!, $after: String, $status: [WebhookDeliveryStatus!]) { webhook(id: $id) {
      deliveries(first: 2, after: $after, status: $status) {
        totalCount { value } nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    return graph.queryAs(PUBLISHER, query, { id: webhook.id, after, status });
  };
  const first = (await page(null)).data!.webhook.deliveries;
  const second = (await page(first.pageInfo.endCursor)).data!.webhook.deliveries;
  const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
  expect([new Set(ids).size, first.totalCount.value, second.pageInfo.hasNextPage]).toEqual([3, 3, false]);
  const { errors } = await page(first.pageInfo.endCursor, ['FAILED']);
  expect(errors![0]!.extensions['code']).toBe('CURSOR_MISMATCH');
  expect((await page(null, ['DELIVERED'])).data!.webhook.deliveries).toMatchObject({ totalCount: { value: 0 } });
});

describe('more than is taken', () => {
  const write = async (sql: string) => {
    const editorial = createEditorialDatabase({ url: databases.editorial });
    await (await editorial.connection()).query(sql);
    await editorial.close();
  };

  it('is the event after 10,000 that are replayed', async () => {
    await write(`insert into webhook_event
      select 'evt_' || n, 'article.published', '2030-01-01T00:00:00Z'::timestamptz + n * interval '1 second', '{}'
      from generate_series(0, 10000) n`);
    const replay = (since: string) => webhooks.run('replayWebhookEvents', { webhookId: id, since });
    const { replayed, userErrors } = await replay('2030-01-01T00:00:00Z');
    expect([replayed, userErrors]).toMatchObject([null, [{ code: 'INVALID', path: ['input', 'since'] }]]);
    expect(await all()).toEqual(before);
    const began = performance.now();
    expect((await replay('2030-01-01T00:00:01Z')).replayed).toBe(10_000);
    expect(performance.now() - began).toBeLessThan(5_000);
    await webhooks.run('updateWebhook', { id, enabled: false });
  });

  it('is the webhook after a hundred', async () => {
    await write(`insert into webhook
      select 'whk_' || n, 'https://example.org/', '{article.renamed}', false, null, 1, null, now(), (select min(id) from author)
      from generate_series(1, 100 - (select count(*)::int from webhook)) n`);
    const { webhook, userErrors } = await webhooks.run('createWebhook', INPUTS.createWebhook);
    expect([webhook, userErrors]).toMatchObject([null, [{ code: 'INVALID', path: ['input'] }]]);
    expect(await all()).toHaveLength(100);
  });
});
