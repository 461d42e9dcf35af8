import type { ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { CodedError } from '@heartland/shared/errors';
import { isIdOf } from '@heartland/shared/ids';
import { OwnedLists } from '@heartland/shared/owned-list';
import type { DataSource } from 'typeorm';
import type { Actor } from '../mutation/actor.js';
import type { DeliveryStatus } from './delivery/delivery-status.js';
import { createWebhookLoaders } from './webhook.loader.js';
import { WebhookRepository } from './webhook.repository.js';

/**
 * What a publisher may ask of webhooks: their addresses may hold what nobody else is to know.
 * @param actor rejects with UNAUTHENTICATED when nobody acts
 */
export function createWebhookReaders(dataSource: DataSource, cursors: CursorCodec, actor: () => Promise<Actor>) {
  const webhooks = new WebhookRepository(dataSource);
  const load = createWebhookLoaders(webhooks);
  const lists = new OwnedLists(webhooks, (ids) => load.delivery.loadMany(ids), cursors);
  const checkRole = async () => {
    const { role } = await actor();
    if (role !== 'PUBLISHER') throw new CodedError('FORBIDDEN', `Expected the role PUBLISHER, received ${role}.`);
  };
  return {
    webhooks: async () => {
      await checkRole();
      return webhooks.all();
    },
    webhook: async (id: string) => {
      await checkRole();
      return isIdOf('Webhook', id) ? load.byId.load(id) : null;
    },
    webhookDelivery: (id: string) => load.delivery.load(id),
    webhookEventOf: async (id: string) => (await load.event.load(id))!,
    attemptsOf: (deliveryId: string) => load.attempts.load(deliveryId),
    deliveriesOf: (webhookId: string, statuses: readonly DeliveryStatus[] | null, args: ForwardPageArgs) =>
      lists.page(webhookId, statuses && [...statuses].sort(), ['deliveries', statuses && [...statuses].sort()], args),
  };
}
