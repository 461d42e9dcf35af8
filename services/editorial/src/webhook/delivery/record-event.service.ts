import type { DataSource } from 'typeorm';
import type { EditorialEvent } from '../../queue/event-queue.js';
import type { JobTools } from '../../queue/job-queue.js';
import { planDeliveries } from './deliver.service.js';
import { DeliveryRepository } from './delivery.repository.js';
import { EventFactsRepository } from './event-facts.repository.js';
import { webhookEventOf } from './webhook-event.js';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * Writes down what happened, and asks for its delivery to every webhook that wants to know. An event that is written
 * down already changes nothing. What is older than the log is to be is forgotten.
 */
export async function recordEvent(
  dataSource: DataSource,
  event: EditorialEvent,
  { put, now, logDays }: { put: JobTools['put']; now: Date; logDays: number },
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const facts = await new EventFactsRepository(manager).of(event);
    const told = facts && webhookEventOf(event, facts);
    const deliveries = new DeliveryRepository(manager);
    if (!told || !(await deliveries.addEvent(told))) return;
    await deliveries.forget(new Date(now.getTime() - logDays * DAY));
    const webhookIds = await deliveries.subscribers(told.type);
    const pairs = webhookIds.map((webhookId) => ({ webhookId, eventId: told.id }));
    await put(manager, planDeliveries(await deliveries.ask(pairs, now)));
  });
}
