import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { WebhookRepository } from './webhook.repository.js';

export const createWebhookLoaders = (webhooks: WebhookRepository) => ({
  byId: loaderOfOne(
    (ids) => webhooks.byIds(ids),
    ({ id }) => id,
  ),
  delivery: loaderOfOne(
    (ids) => webhooks.deliveries(ids),
    ({ id }) => id,
  ),
  event: loaderOfOne(
    (ids) => webhooks.events(ids),
    ({ id }) => id,
  ),
  /** By the id of the delivery. */
  attempts: loaderOfMany(
    (ids) => webhooks.attempts(ids),
    ({ deliveryId }) => deliveryId,
  ),
});
