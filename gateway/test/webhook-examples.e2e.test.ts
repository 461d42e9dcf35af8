import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { deskOf } from './desk.js';
import { examplesOn } from './examples.js';
import { startGraph, type Graph } from './graph.js';
import { startReceiver } from './receiver.js';

describe('the example operations of webhooks, in their order', () => {
  let graph: Graph;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const examples = examplesOn(() => graph);
  beforeAll(async () => {
    receiver = await startReceiver();
    graph = await startGraph({ form: 'apart', internal: true, clock: () => new Date() });
  });
  afterAll(async () => {
    await graph.close();
    receiver.close();
  });

  it.each(loadOperations('webhooks').map((operation) => [operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const here = structuredClone(operation);
      if (name === 'CreateWebhook') Object.assign(here.variables['input'] as object, { url: receiver.url('/purge') });
      if (name === 'ReplayWebhookEvents') {
        await deskOf(graph).publish('An Example');
        await receiver.wait('/purge', 1);
      }
      if (name === 'WebhookDeliveries') await receiver.wait('/purge', 2);
      const { data, errors } = await examples.run(here);
      expect(errors).toBeUndefined();
      for (const payload of Object.values(data!)) expect(payload?.userErrors ?? []).toEqual([]);
      if (name === 'WebhookDeliveries') examples.remember(data!);
      else for (const payload of Object.values(data!)) examples.remember(payload);
    },
  );
});
