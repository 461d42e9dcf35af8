import { isIdOf, newId } from '@heartland/shared/ids';
import type { JobTools } from '../queue/job-queue.js';
import type { Keyed, Mutations, Work } from '../mutation/mutations.service.js';
import { throwFaults, userError, userFault, type UserFault } from '../mutation/user-error.js';
import { planDeliveries } from './delivery/deliver.service.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import type { WebhookEventName } from './webhook-events.js';
import { urlFault, type WebhookTargets } from './delivery/webhook-targets.js';
import { Webhook } from './webhook.entity.js';

export interface WebhookToCreate {
  url: string;
  events: WebhookEventName[];
}

export interface WebhookToUpdate {
  id: string;
  url?: string | null;
  events?: WebhookEventName[] | null;
  enabled?: boolean | null;
  rotateSecret?: boolean | null;
}

export interface EventsToReplay {
  webhookId: string;
  since: Date;
}

/** A webhook, and the number of the secret that it was given by this. */
interface WebhookAnswer {
  webhookId: string;
  newSecret: number | null;
}

/** Webhooks in all, so that an event is a bounded piece of work. */
export const MAX_WEBHOOKS = 100;
/** Events that are replayed at once. */
const MAX_REPLAY = 10_000;
/** Milliseconds that a secret is used beside the one that took its place: a day. */
const OVERLAP = 86_400_000;

/** The mutations of webhooks by their names, for publishers alone. */
export function createWebhookDesk(mutations: Mutations, targets: WebhookTargets, put: JobTools['put']) {
  const run =
    <Input, Answer extends object>(name: string, work: (work: Work, input: Input) => Promise<Answer>) =>
    (input: Input & Keyed) =>
      mutations.run(name, input, (it) => {
        if (it.actor.role === 'PUBLISHER') return work(it, input);
        throw userError('FORBIDDEN', [], `Expected the role PUBLISHER, received ${it.actor.role}.`);
      });
  return {
    createWebhook: run('createWebhook', (work, input: WebhookToCreate) => createWebhook(work, input, targets)),
    updateWebhook: run('updateWebhook', (work, input: WebhookToUpdate) => updateWebhook(work, input, targets)),
    deleteWebhook: run('deleteWebhook', deleteWebhook),
    replayWebhookDelivery: run('replayWebhookDelivery', (work, { id }: { id: string }) =>
      replayDelivery(work, id, put),
    ),
    replayWebhookEvents: run('replayWebhookEvents', (work, input: EventsToReplay) => replayEvents(work, input, put)),
  };
}

async function createWebhook({ manager, actor, now }: Work, input: WebhookToCreate, targets: WebhookTargets) {
  check(input, targets);
  if ((await manager.count(Webhook)) >= MAX_WEBHOOKS) {
    throw userError('INVALID', [], `Expected fewer than ${MAX_WEBHOOKS} webhooks, received one more.`);
  }
  const id = newId('Webhook');
  const { url, events } = input;
  const fresh = { enabled: true, goneAt: null, secretNumber: 1, formerSecretUntil: null };
  await manager.insert(Webhook, { id, url, events: unique(events), ...fresh, createdAt: now, createdBy: actor.id });
  return { webhookId: id, newSecret: 1 } satisfies WebhookAnswer;
}

async function updateWebhook({ manager, now }: Work, input: WebhookToUpdate, targets: WebhookTargets) {
  check(input, targets);
  const { secretNumber } = await opened({ manager }, input.id, 'id');
  const { id, url, events, enabled, rotateSecret } = input;
  await manager.update(
    Webhook,
    { id },
    {
      ...(url != null && { url }),
      ...(events != null && { events: unique(events) }),
      ...(enabled != null && { enabled, goneAt: null }),
      ...(rotateSecret && { secretNumber: secretNumber + 1, formerSecretUntil: new Date(now.getTime() + OVERLAP) }),
    },
  );
  if (enabled === false) await new DeliveryRepository(manager).cancel(id);
  return { webhookId: id, newSecret: rotateSecret ? secretNumber + 1 : null } satisfies WebhookAnswer;
}

async function deleteWebhook({ manager }: Work, { id }: { id: string }) {
  await opened({ manager }, id, 'id');
  await manager.delete(Webhook, { id });
  return { deletedWebhookId: id };
}

async function replayDelivery({ manager, now }: Work, id: string, put: JobTools['put']) {
  const deliveries = new DeliveryRepository(manager);
  const delivery = isIdOf('WebhookDelivery', id) ? await deliveries.byId(id) : null;
  if (!delivery) throw notFound('id', 'a delivery', id);
  await openedForReplay({ manager }, delivery.webhookId, 'id');
  await put(manager, planDeliveries(await deliveries.ask([delivery], now)));
  return { deliveryId: id };
}

async function replayEvents({ manager, now }: Work, { webhookId, since }: EventsToReplay, put: JobTools['put']) {
  await openedForReplay({ manager }, webhookId, 'webhookId');
  const deliveries = new DeliveryRepository(manager);
  const eventIds = await deliveries.eventsSince(webhookId, since, MAX_REPLAY + 1);
  if (eventIds.length > MAX_REPLAY) {
    throw userError(
      'INVALID',
      'since',
      `Expected an instant with at most ${MAX_REPLAY} events after it, received more.`,
    );
  }
  const pairs = eventIds.map((eventId) => ({ webhookId, eventId }));
  await put(manager, planDeliveries(await deliveries.ask(pairs, now)));
  return { webhookId, replayed: pairs.length };
}

/** The webhook, which nobody else changes until the transaction ends. */
async function opened({ manager }: Pick<Work, 'manager'>, id: string, member: string): Promise<Webhook> {
  const found = isIdOf('Webhook', id) && (await new DeliveryRepository(manager).lock(id));
  if (!found) throw notFound(member, 'a webhook', id);
  return manager.findOneByOrFail(Webhook, { id });
}

async function openedForReplay(work: Pick<Work, 'manager'>, id: string, member: string): Promise<void> {
  const { enabled } = await opened(work, id, member);
  if (!enabled) throw userError('INVALID', member, 'Expected a webhook that is enabled, received one that is not.');
}

/** @throws UserError with all faults of the address and the events */
function check({ url, events }: Pick<WebhookToUpdate, 'url' | 'events'>, targets: WebhookTargets): void {
  const faults: UserFault[] = [];
  const message = url == null ? null : urlFault(url, targets);
  if (message !== null) faults.push(userFault('INVALID', 'url', message));
  if (events?.length === 0) faults.push(userFault('REQUIRED', 'events', 'Expected an event, received none.'));
  throwFaults(faults);
}

const notFound = (member: string, what: string, id: string) =>
  userError('NOT_FOUND', member, `Expected the id of ${what}, received ${JSON.stringify(id)}.`);

const unique = (events: readonly WebhookEventName[]) => [...new Set(events)];
