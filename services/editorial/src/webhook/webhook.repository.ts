import type { PageRequest } from '@heartland/shared/connection';
import type { OwnedList, OwnedListSource, OwnedPlace } from '@heartland/shared/owned-list';
import { countsOf, pagesOf } from '@heartland/shared/owned-list';
import { In, type DataSource } from 'typeorm';
import type { DeliveryStatus } from './delivery/delivery-status.js';
import { Webhook } from './webhook.entity.js';
import { WebhookAttempt, WebhookDelivery, WebhookEvent } from './webhook-delivery.entity.js';

/** Statuses of the deliveries that are wanted; null for all. */
export type DeliveryQuery = readonly DeliveryStatus[] | null;

/** The deliveries of a webhook, the newest first. */
const deliveriesWith = (statuses: DeliveryQuery): OwnedList => ({
  from: 'webhook_delivery d',
  id: 'd.id',
  order: () => ({
    columns: [
      ['d.created_at', 'timestamptz'],
      ['d.id', 'text'],
    ],
    descending: true,
  }),
  owner: 'd.webhook_id = o.owner',
  matching: (parameters) => (statuses === null ? 'true' : `d.status = any(${parameters.add(statuses)}::text[])`),
});

/** Webhooks and their log, to be read. */
export class WebhookRepository implements OwnedListSource<DeliveryQuery> {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<Webhook[]> {
    return this.dataSource.getRepository(Webhook).find({ order: { createdAt: 'asc', id: 'asc' } });
  }

  byIds(ids: readonly string[]): Promise<Webhook[]> {
    return this.dataSource.getRepository(Webhook).findBy({ id: In([...ids]) });
  }

  deliveries(ids: readonly string[]): Promise<WebhookDelivery[]> {
    return this.dataSource.getRepository(WebhookDelivery).findBy({ id: In([...ids]) });
  }

  events(ids: readonly string[]): Promise<WebhookEvent[]> {
    return this.dataSource.getRepository(WebhookEvent).findBy({ id: In([...ids]) });
  }

  attempts(deliveryIds: readonly string[]): Promise<WebhookAttempt[]> {
    const where = { deliveryId: In([...deliveryIds]) };
    return this.dataSource.getRepository(WebhookAttempt).find({ where, order: { deliveryId: 'asc', number: 'asc' } });
  }

  pages(owners: readonly string[], query: DeliveryQuery, page: PageRequest): Promise<OwnedPlace[]> {
    const { sql, values } = pagesOf(deliveriesWith(query), owners, page);
    return this.dataSource.query(sql, values);
  }

  counts(owners: readonly string[], query: DeliveryQuery): Promise<{ owner: string; count: number }[]> {
    const { sql, values } = countsOf(deliveriesWith(query), owners);
    return this.dataSource.query(sql, values);
  }
}
