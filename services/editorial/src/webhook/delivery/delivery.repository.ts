import { stableId } from '@heartland/shared/ids';
import type { EntityManager } from 'typeorm';
import { Webhook } from '../webhook.entity.js';
import { WebhookAttempt, WebhookDelivery, WebhookEvent } from '../webhook-delivery.entity.js';

/** A delivery that is due at an instant. */
export interface DueDelivery {
  deliveryId: string;
  at: Date;
}

/** Where a delivery stands. */
export type DeliveryProgress = Pick<WebhookDelivery, 'status' | 'failures' | 'nextAttemptAt'>;

/** A delivery with all that a request needs. */
export interface PendingDelivery {
  id: string;
  webhook: Webhook;
  event: WebhookEvent;
}

/** The log of what is told to webhooks. */
export class DeliveryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** @returns whether it was not known yet */
  async addEvent({ id, type, at, body }: WebhookEvent): Promise<boolean> {
    const added: unknown[] = await this.manager.query(
      `insert into webhook_event (id, type, at, body) values ($1, $2, $3, $4) on conflict do nothing returning id`,
      [id, type, at, body],
    );
    return added.length > 0;
  }

  /** Forgets events before an instant, with their deliveries. */
  async forget(before: Date): Promise<void> {
    await this.manager.query('delete from webhook_event where at < $1', [before]);
  }

  /** Ids of those that are to be told of a type. */
  async subscribers(type: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      'select id from webhook where enabled and $1 = any(events) order by id',
      [type],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the events since an instant that a webhook is to be told of, the first first. */
  async eventsSince(webhookId: string, since: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select v.id from webhook_event v join webhook w on w.id = $1 and v.type = any(w.events)
       where v.at >= $2 order by v.at, v.id limit $3`,
      [webhookId, since, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Asks for deliveries, or for those that there were once more. */
  async ask(pairs: readonly { webhookId: string; eventId: string }[], now: Date): Promise<DueDelivery[]> {
    const ids = pairs.map(({ webhookId, eventId }) => stableId('WebhookDelivery', webhookId, eventId));
    await this.manager.query(
      `insert into webhook_delivery (id, webhook_id, event_id, status, failures, next_attempt_at, created_at)
       select id, webhook_id, event_id, 'PENDING', 0, $4, $4
       from unnest($1::text[], $2::text[], $3::text[]) asked(id, webhook_id, event_id)
       on conflict (id) do update set status = 'PENDING', failures = 0, next_attempt_at = $4`,
      [ids, pairs.map(({ webhookId }) => webhookId), pairs.map(({ eventId }) => eventId), now],
    );
    return ids.map((deliveryId) => ({ deliveryId, at: now }));
  }

  /** A delivery that is still to be made at this instant; null when it was made, given up or planned anew. */
  async due({ deliveryId, at }: DueDelivery): Promise<PendingDelivery | null> {
    const delivery = await this.manager.findOneBy(WebhookDelivery, { id: deliveryId, nextAttemptAt: at });
    if (!delivery) return null;
    const webhook = await this.manager.findOneByOrFail(Webhook, { id: delivery.webhookId });
    const event = await this.manager.findOneByOrFail(WebhookEvent, { id: delivery.eventId });
    return { id: delivery.id, webhook, event };
  }

  /** Keeps others from changing a webhook and its deliveries until the transaction ends. @returns whether it is there */
  async lock(webhookId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('select from webhook where id = $1 for no key update', [
      webhookId,
    ]);
    return rows.length > 0;
  }

  byId(id: string): Promise<WebhookDelivery | null> {
    return this.manager.findOneBy(WebhookDelivery, { id });
  }

  async addAttempt(attempt: Omit<WebhookAttempt, 'number'>): Promise<void> {
    const number = (await this.manager.countBy(WebhookAttempt, { deliveryId: attempt.deliveryId })) + 1;
    await this.manager.insert(WebhookAttempt, { ...attempt, number });
  }

  async update(id: string, changes: DeliveryProgress): Promise<void> {
    await this.manager.update(WebhookDelivery, { id }, changes);
  }

  /** Gives up what a webhook would still be told. */
  async cancel(webhookId: string): Promise<void> {
    const changes = { status: 'CANCELLED', nextAttemptAt: null } as const;
    await this.manager.update(WebhookDelivery, { webhookId, status: 'PENDING' }, changes);
  }

  /** Notes that a receiver is gone. */
  async disable(webhookId: string, goneAt: Date): Promise<void> {
    await this.manager.update(Webhook, { id: webhookId }, { enabled: false, goneAt });
  }
}
