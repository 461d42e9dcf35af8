import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryStatus } from './delivery/delivery-status.js';
import type { WebhookEventName } from './webhook-events.js';

/** What happened, as it is told to every webhook: its id is the same in all attempts. */
@Entity('webhook_event')
export class WebhookEvent {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  type: WebhookEventName;

  @Column('timestamp with time zone', { precision: 3 })
  at: Date;

  /** JSON, to the byte as it is sent. */
  @Column('text')
  body: string;
}

/** An event that is to be told, or was told, to a webhook. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'webhook_id' })
  webhookId: string;

  @Column('text', { name: 'event_id' })
  eventId: string;

  @Column('text')
  status: DeliveryStatus;

  /** Attempts that failed since it was first or again asked for. */
  @Column('integer')
  failures: number;

  /** Null when it is not pending. */
  @Column('timestamp with time zone', { name: 'next_attempt_at', precision: 3, nullable: true })
  nextAttemptAt: Date | null;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt: Date;
}

/** One request to a webhook, and what came of it. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @PrimaryColumn('text', { name: 'delivery_id' })
  deliveryId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('timestamp with time zone', { precision: 3 })
  at: Date;

  /** Null when no answer came. */
  @Column('integer', { name: 'http_status', nullable: true })
  httpStatus: number | null;

  /** Milliseconds. */
  @Column('integer')
  duration: number;

  /** Why it failed; null when it did not. */
  @Column('text', { nullable: true })
  error: string | null;

  /** The beginning of what was answered. */
  @Column('text', { nullable: true })
  response: string | null;
}
