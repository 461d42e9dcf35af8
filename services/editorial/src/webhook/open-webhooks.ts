import type { EventHandler } from '../queue/event-queue.js';
import type { JobKind, JobTools } from '../queue/job-queue.js';
import { CONCURRENCY, Deliverer, DELIVERY_JOB } from './delivery/deliver.service.js';
import type { DueDelivery } from './delivery/delivery.repository.js';
import { recordEvent } from './delivery/record-event.service.js';
import { RETRY_DELAYS } from './delivery/retries.js';
import { WebhookClient } from './delivery/webhook-client.js';
import { WebhookSecrets } from './delivery/webhook-secrets.js';
import type { WebhookTargets } from './delivery/webhook-targets.js';

export interface WebhookOptions {
  /** What the secrets of webhooks are made of. */
  secret: string;
  targets: WebhookTargets;
  /** Days that events and deliveries are kept. */
  logDays: number;
  /** Milliseconds between the attempts at a delivery; those of Standard Webhooks when left out. */
  retryDelays?: readonly number[];
}

/** What the service needs to tell others of what happens. */
export interface Webhooks {
  secrets: WebhookSecrets;
  targets: WebhookTargets;
  /** Writes events down. */
  handler: EventHandler;
  /** Delivers them, by the name of the jobs. */
  jobs: Readonly<Record<string, JobKind>>;
  close(): Promise<void>;
}

export function openWebhooks(options: WebhookOptions, clock: () => Date): Webhooks {
  const { targets, logDays, retryDelays = RETRY_DELAYS } = options;
  const secrets = new WebhookSecrets(options.secret);
  const client = new WebhookClient(targets);
  const deliverer = new Deliverer(client, secrets, retryDelays, clock);
  return {
    secrets,
    targets,
    handler: {
      on: ['ARTICLE_PUBLISHED', 'ARTICLE_UNPUBLISHED', 'ARTICLE_RENAMED'],
      handle: (event, dataSource, put) => recordEvent(dataSource, event, { put, now: clock(), logDays }),
    },
    jobs: {
      [DELIVERY_JOB]: {
        concurrency: CONCURRENCY,
        work: ({ deliveryId, at }: DueDelivery, tools: JobTools) =>
          deliverer.deliver({ deliveryId, at: new Date(at) }, tools),
      },
    },
    close: () => client.close(),
  };
}
