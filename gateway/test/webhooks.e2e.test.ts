import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskOf, EDITOR, PUBLISHER } from './desk.js';
import { startGraph, type Graph } from './graph.js';
import { startReceiver, verified } from './receiver.js';
import { webhooksOf } from './webhooks.js';

let graph: Graph;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let desk: ReturnType<typeof deskOf>;
let webhooks: ReturnType<typeof webhooksOf>;
beforeAll(async () => {
  receiver = await startReceiver();
  graph = await startGraph({
    form: 'together',
    internal: true,
    clock: () => new Date(),
    webhooks: { retryDelays: [50, 50] },
  });
  desk = deskOf(graph);
  webhooks = webhooksOf(graph, receiver);
});
afterAll(async () => {
  await graph.close();
  receiver.close();
});

const ALL = ['ARTICLE_PUBLISHED', 'ARTICLE_UPDATED', 'ARTICLE_UNPUBLISHED', 'ARTICLE_RENAMED'];
const INSTANT = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

describe('a webhook', () => {
  it('is told of the life of an article, signed, with what caches have to forget', async () => {
    const { secret } = await webhooks.create('/life', ALL);
    const { data } = await graph.query('{ topics(first: 2) { nodes { id } } }');
    const topics: string[] = data!.topics.nodes.map(({ id }: { id: string }) => id);
    const { id, slug } = await desk.publish('Told of', { topicIds: [topics[0]] });
    await receiver.wait('/life', 1);
    await desk.does(EDITOR, 'updateArticleDraft', id, { topicIds: [topics[1]] });
    await desk.move(EDITOR, id, 'IN_REVIEW');
    await desk.move(PUBLISHER, id, 'PUBLISHED');
    await receiver.wait('/life', 2);
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'told-of-more' });
    await receiver.wait('/life', 3);
    await desk.move(PUBLISHER, id, 'UNPUBLISHED');
    const messages = await receiver.wait('/life', 4);
    const bodies = messages.map((message) => verified(message, secret));
    const article = { id, slug, locale: 'en', edition: 1 };
    expect(bodies.map(({ type, data }) => [type, data.article])).toEqual([
      ['article.published', article],
      ['article.updated', { ...article, edition: 2 }],
      ['article.renamed', { ...article, edition: 2, slug: 'told-of-more', formerSlug: slug }],
      ['article.unpublished', { ...article, edition: 2, slug: 'told-of-more' }],
    ]);
    const author = bodies[0].data.surrogateKeys.find((key: string) => key.startsWith('aut_'));
    expect(bodies.map(({ data }) => data.surrogateKeys)).toEqual([
      [id, author, topics[0], 'list:articles'],
      // The edition that was replaced stood in a list of its topic.
      [id, author, ...[...topics].sort(), 'list:articles'],
      [id, author, topics[1], 'list:articles'],
      [id, author, topics[1], 'list:articles'],
    ]);
    for (const [i, { id: eventId, timestamp }] of bodies.entries()) {
      expect(eventId).toMatch(/^evt_/);
      expect(timestamp).toEqual(INSTANT);
      expect(messages[i]!.headers).toMatchObject({ 'webhook-id': eventId, 'content-type': 'application/json' });
    }
    expect(new Set(bodies.map((body) => body.id)).size).toBe(4);
  });

  it('is told of what was scheduled when its instant has come, and of nothing that is not seen', async () => {
    const { secret } = await webhooks.create('/scheduled', ALL);
    const { id } = await desk.create('Not Yet');
    await desk.move(EDITOR, id, 'IN_REVIEW');
    await desk.does(EDITOR, 'changeArticleSlug', id, { slug: 'not-yet-renamed' });
    const soon = Date.now() + 2_500;
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: new Date(soon + 60_000).toISOString() });
    await desk.move(PUBLISHER, id, 'SCHEDULED', { at: new Date(soon).toISOString() });
    await delay(soon - Date.now() - 300);
    expect(receiver.of('/scheduled')).toEqual([]);
    const [message] = await receiver.wait('/scheduled', 1);
    expect(Date.now()).toBeGreaterThanOrEqual(soon);
    expect(verified(message!, secret)).toMatchObject({
      type: 'article.published',
      timestamp: new Date(soon).toISOString(),
      data: { article: { id, slug: 'not-yet-renamed', edition: 1 } },
    });
    const end = Date.now() + 1_000;
    await desk.move(PUBLISHER, id, 'UNPUBLISHED', { at: new Date(end).toISOString() });
    const [, ended] = await receiver.wait('/scheduled', 2);
    expect(verified(ended!, secret)).toMatchObject({
      type: 'article.unpublished',
      timestamp: new Date(end).toISOString(),
    });
  });

  it('that answers 500 twice is asked three times, with the same event', async () => {
    const { id, secret } = await webhooks.create('/shaky', ['ARTICLE_PUBLISHED']);
    receiver.answer('/shaky', (response, count) => response.writeHead(count < 3 ? 500 : 200).end(`answer ${count}`));
    await desk.publish('Three Times');
    const messages = await receiver.wait('/shaky', 3);
    const ids = messages.map((message) => verified(message, secret).id);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    const [delivery, ...others] = await webhooks.deliveries(id, 'DELIVERED');
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      event: { id: ids[0], type: 'ARTICLE_PUBLISHED', body: JSON.parse(messages[0]!.body) },
      nextAttemptAt: null,
      attempts: [
        { number: 1, httpStatus: 500, error: 'Expected 200 to 299, received 500.', response: 'answer 1' },
        { number: 2, httpStatus: 500, error: 'Expected 200 to 299, received 500.', response: 'answer 2' },
        { number: 3, httpStatus: 200, error: null, response: 'answer 3' },
      ],
    });
  });

  it('that asks for time is given it', async () => {
    const { id } = await webhooks.create('/busy', ['ARTICLE_PUBLISHED']);
    receiver.answer('/busy', (response) => response.writeHead(429, { 'retry-after': '600' }).end());
    await desk.publish('In Ten Minutes');
    await receiver.wait('/busy', 1);
    const tried = () => webhooks.deliveries(id, 'PENDING').then(([delivery]) => delivery);
    for (let left = 100; left > 0 && (await tried()).attempts.length === 0; left--) await delay(50);
    const { nextAttemptAt, attempts } = await tried();
    const wait = (Date.parse(nextAttemptAt) - Date.parse(attempts[0].at)) / 1_000;
    expect(wait).toBeGreaterThanOrEqual(600);
    expect(wait).toBeLessThan(600 * 1.2 + 5);
  });

  it('that fails to the end can be told again, and then is told of the same event', async () => {
    const { id } = await webhooks.create('/down', ['ARTICLE_PUBLISHED']);
    receiver.answer('/down', (response) => response.writeHead(302, { location: receiver.url('/elsewhere') }).end());
    await desk.publish('To the End');
    await receiver.wait('/down', 3);
    const [failed] = await webhooks.deliveries(id, 'FAILED');
    expect(failed.attempts.map(({ httpStatus }: { httpStatus: number }) => httpStatus)).toEqual([302, 302, 302]);
    expect(receiver.of('/elsewhere')).toEqual([]);
    receiver.answer('/down', (response) => response.writeHead(200).end());
    const { delivery } = await webhooks.run('replayWebhookDelivery', { id: failed.id });
    expect(delivery).toMatchObject({ id: failed.id, status: 'PENDING' });
    const messages = await receiver.wait('/down', 4);
    expect(messages[3]!.headers['webhook-id']).toBe(failed.event.id);
    const [done] = await webhooks.deliveries(id, 'DELIVERED');
    expect(done.attempts.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('that is gone is disabled, and what was pending is given up', async () => {
    const { id } = await webhooks.create('/gone', ['ARTICLE_PUBLISHED']);
    receiver.answer('/gone', (response) => response.writeHead(410).end());
    await desk.publish('Gone');
    await receiver.wait('/gone', 1);
    await webhooks.deliveries(id, 'CANCELLED');
    expect(await webhooks.read(id)).toMatchObject({ enabled: false, goneAt: INSTANT });
    await desk.publish('Gone Twice');
    await delay(1_500);
    expect(receiver.of('/gone')).toHaveLength(1);
    const refused = await webhooks.run('replayWebhookEvents', { webhookId: id, since: '2000-01-01T00:00:00Z' });
    expect(refused).toMatchObject({ replayed: null, userErrors: [{ code: 'INVALID', path: ['input', 'webhookId'] }] });
    const { webhook } = await webhooks.run('updateWebhook', { id, enabled: true });
    expect(webhook).toMatchObject({ enabled: true, goneAt: null });
  });

  it('that does not answer keeps no other from being told', async () => {
    await webhooks.create('/asleep', ['ARTICLE_PUBLISHED']);
    await webhooks.create('/awake', ['ARTICLE_PUBLISHED']);
    const sleeping: (() => void)[] = [];
    receiver.answer('/asleep', (response) => sleeping.push(() => response.writeHead(200).end()));
    for (let i = 0; i < 6; i++) await desk.publish(`Awake ${i}`);
    expect(await receiver.wait('/awake', 6)).toHaveLength(6);
    // So many requests are under way to one receiver at most.
    expect(receiver.of('/asleep').length).toBeLessThanOrEqual(4);
    receiver.answer('/asleep', (response) => response.writeHead(200).end());
    sleeping.forEach((wake) => wake());
  });
});

describe('the secret of a webhook', () => {
  it('is shown once, and for a day gives way to the next', async () => {
    const { id, secret } = await webhooks.create('/rotated', ['ARTICLE_PUBLISHED']);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const named = await webhooks.run('updateWebhook', { id, events: ['ARTICLE_PUBLISHED'] });
    expect(named.secret).toBeNull();
    const rotated = await webhooks.run('updateWebhook', { id, rotateSecret: true });
    expect(rotated.secret).not.toBe(secret);
    await desk.publish('Rotated');
    const [message] = await receiver.wait('/rotated', 1);
    expect(message!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    expect(verified(message!, rotated.secret)).toEqual(verified(message!, secret));
    const third = await webhooks.run('updateWebhook', { id, rotateSecret: true });
    await desk.publish('Rotated Again');
    const [, last] = await receiver.wait('/rotated', 2);
    expect(verified(last!, third.secret)).toEqual(verified(last!, rotated.secret));
    expect(() => verified(last!, secret)).toThrow('No matching signature found');
  });

  it('is the same when the webhook is asked for twice with one key', async () => {
    const input = { url: receiver.url('/once'), events: ['ARTICLE_RENAMED'], idempotencyKey: 'once' };
    const first = await webhooks.run('createWebhook', input);
    expect(await webhooks.run('createWebhook', input)).toEqual(first);
  });
});

it('a new webhook can be told of what happened before it was there', async () => {
  const before = new Date().toISOString();
  const { id: articleId } = await desk.publish('Before');
  const { id: witness } = await webhooks.create('/witness', ['ARTICLE_PUBLISHED']);
  await webhooks.run('replayWebhookEvents', { webhookId: witness, since: before });
  await delay(1_500);
  const { id, secret } = await webhooks.create('/late', ['ARTICLE_PUBLISHED', 'ARTICLE_RENAMED']);
  expect((await webhooks.run('replayWebhookEvents', { webhookId: id, since: before })).replayed).toBe(1);
  const [message] = await receiver.wait('/late', 1);
  expect(verified(message!, secret)).toMatchObject({ data: { article: { id: articleId } } });
  expect(await webhooks.deliveries(id, 'DELIVERED')).toHaveLength(1);
});

it('a webhook that is deleted is told of nothing more', async () => {
  const { id } = await webhooks.create('/deleted', ['ARTICLE_PUBLISHED']);
  await desk.publish('Deleted');
  expect(await webhooks.run('deleteWebhook', { id })).toEqual({ deletedWebhookId: id, userErrors: [] });
  await delay(2_500);
  expect(receiver.of('/deleted')).toEqual([]);
  expect(await webhooks.read(id)).toBeNull();
});
