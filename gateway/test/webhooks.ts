import { setTimeout as delay } from 'node:timers/promises';
import { PUBLISHER } from './desk.js';
import type { Graph } from './graph.js';
import type { startReceiver } from './receiver.js';

/** Input types and what is selected, by the name of the mutation. */
const MUTATIONS = {
  createWebhook: ['CreateWebhookInput', 'webhook { id url events enabled goneAt } secret'],
  updateWebhook: ['UpdateWebhookInput', 'webhook { id url events enabled goneAt } secret'],
  deleteWebhook: ['DeleteWebhookInput', 'deletedWebhookId'],
  replayWebhookDelivery: ['ReplayWebhookDeliveryInput', 'delivery { id status }'],
  replayWebhookEvents: ['ReplayWebhookEventsInput', 'replayed'],
} as const;

/** What a mutation says, or what a query answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any operation
type Answer = any;

const DELIVERIES = `query ($id: ID!, $status: [WebhookDeliveryStatus!]) { webhook(id: $id) {
  deliveries(status: $status) { nodes {
    id status nextAttemptAt event { id type body } attempts { number at httpStatus duration error response } } } } }`;

/** The mutations and the log of webhooks, for the tests. */
export function webhooksOf(graph: Graph, receiver: Awaited<ReturnType<typeof startReceiver>>) {
  const ask = async (query: string, variables: Record<string, unknown>, actor = PUBLISHER): Promise<Answer> => {
    const { data, errors } = await graph.queryAs(actor, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data!;
  };
  const run = async (mutation: keyof typeof MUTATIONS, input: object, actor = PUBLISHER): Promise<Answer> => {
    const [type, selection] = MUTATIONS[mutation];
    const it = `${mutation}(input: $input) { ${selection} userErrors { code path message } }`;
    return (await ask(`mutation ($input: ${type}!) { ${it} }`, { input }, actor))[mutation];
  };
  return {
    run,
    /** A webhook at a path of the receiver. */
    create: async (path: string, events: string[]): Promise<{ id: string; secret: string }> => {
      const { webhook, secret, userErrors } = await run('createWebhook', { url: receiver.url(path), events });
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return { id: webhook.id, secret };
    },
    read: async (id: string): Promise<Answer> =>
      (await ask('query ($id: ID!) { webhook(id: $id) { url events enabled goneAt } }', { id })).webhook,
    /** The deliveries of a webhook with a status, as soon as there are some; 5 seconds at most. */
    deliveries: async (id: string, status: string): Promise<Answer[]> => {
      for (let left = 100; ; left--) {
        const { nodes } = (await ask(DELIVERIES, { id, status: [status] })).webhook.deliveries;
        if (nodes.length > 0 || left === 0) return nodes;
        await delay(50);
      }
    },
  };
}
