import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookEventName } from './webhook-events.js';

/** An address that is told of what happens to articles. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  url: string;

  /** What it is told of. */
  @Column('text', { array: true })
  events: WebhookEventName[];

  @Column('boolean')
  enabled: boolean;

  /** When the receiver said that it is gone, which disabled it; null when it did not. */
  @Column('timestamp with time zone', { name: 'gone_at', precision: 3, nullable: true })
  goneAt: Date | null;

  /** Counts its secrets; none is stored. */
  @Column('integer', { name: 'secret_number' })
  secretNumber: number;

  /** Until when the secret before is used beside the present one. */
  @Column('timestamp with time zone', { name: 'former_secret_until', precision: 3, nullable: true })
  formerSecretUntil: Date | null;

  @Column('timestamp with time zone', { name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;
}
