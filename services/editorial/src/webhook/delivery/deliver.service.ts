import type { Job, JobTools } from '../../queue/job-queue.js';
import type { WebhookSecrets } from './webhook-secrets.js';
import {
  DeliveryRepository,
  type DeliveryProgress,
  type DueDelivery,
  type PendingDelivery,
} from './delivery.repository.js';
import { nextAttempt } from './retries.js';
import { retryAfter } from './retry-after.js';
import type { Answer, WebhookClient } from './webhook-client.js';

/** Kind of the jobs of deliveries. */
export const DELIVERY_JOB = 'webhook-delivery';

/** Requests that a process has under way, in all and to one webhook: one that is slow leaves room for the others. */
export const CONCURRENCY = 64;
const PER_WEBHOOK = 4;
/** Milliseconds that a delivery waits at least, and up to twice that, when its webhook is busy. */
const BUSY_DELAY = 5_000;
/** The status by which a receiver says that it wants no more messages. */
const GONE = 410;

export function planDeliveries(due: readonly DueDelivery[], at = (it: DueDelivery) => it.at): Job[] {
  return due.map((data) => ({ kind: DELIVERY_JOB, data, at: at(data) }));
}

/** Makes the deliveries that are due. */
export class Deliverer {
  /** Requests under way by webhook. */
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly client: WebhookClient,
    private readonly secrets: WebhookSecrets,
    private readonly retryDelays: readonly number[],
    private readonly clock: () => Date,
  ) {}

  /** Makes an attempt at a delivery, and writes down what came of it; nothing when it is not to be made any more. */
  async deliver(due: DueDelivery, { dataSource, put, signal }: JobTools): Promise<void> {
    const pending = await new DeliveryRepository(dataSource.manager).due(due);
    if (!pending) return;
    const { id } = pending.webhook;
    const busy = this.underWay.get(id) ?? 0;
    if (busy >= PER_WEBHOOK) {
      const later = new Date(this.clock().getTime() + BUSY_DELAY * (1 + Math.random()));
      return put(
        dataSource.manager,
        planDeliveries([due], () => later),
      );
    }
    this.underWay.set(id, busy + 1);
    try {
      await this.attempt(pending, due, { dataSource, put, signal });
    } finally {
      const left = this.underWay.get(id)! - 1;
      if (left > 0) this.underWay.set(id, left);
      else this.underWay.delete(id);
    }
  }

  private async attempt(
    { webhook, event }: PendingDelivery,
    due: DueDelivery,
    { dataSource, put, signal }: JobTools,
  ): Promise<void> {
    const at = this.clock();
    const began = performance.now();
    const headers = this.secrets.headers(webhook, event.id, event.body, at);
    const answer = await this.client.post(webhook.url, headers, event.body, signal);
    const duration = Math.round(performance.now() - began);
    await dataSource.transaction(async (manager) => {
      const deliveries = new DeliveryRepository(manager);
      if (!(await deliveries.lock(webhook.id))) return;
      const delivery = await deliveries.byId(due.deliveryId);
      if (!delivery) return;
      const { httpStatus, error, response } = answer;
      await deliveries.addAttempt({ httpStatus, error, response, deliveryId: delivery.id, at, duration });
      // Asked for anew, or given up, meanwhile.
      if (delivery.nextAttemptAt?.getTime() !== due.at.getTime()) return;
      const now = this.clock();
      if (httpStatus === GONE) {
        await deliveries.disable(webhook.id, now);
        return deliveries.cancel(webhook.id);
      }
      const outcome = outcomeOf(answer, delivery.failures, now, this.retryDelays);
      await deliveries.update(delivery.id, outcome);
      const { nextAttemptAt } = outcome;
      if (nextAttemptAt) await put(manager, planDeliveries([{ deliveryId: delivery.id, at: nextAttemptAt }]));
    });
  }
}

/** Where a delivery stands after an attempt. @param before attempts that failed before it */
function outcomeOf(
  { error, retryAfter: wish }: Answer,
  before: number,
  now: Date,
  delays: readonly number[],
): DeliveryProgress {
  if (error === null) return { status: 'DELIVERED', failures: before, nextAttemptAt: null };
  const failures = before + 1;
  const nextAttemptAt = nextAttempt(failures, now, delays, Math.random(), retryAfter(wish, now));
  return { status: nextAttemptAt ? 'PENDING' : 'FAILED', failures, nextAttemptAt };
}
