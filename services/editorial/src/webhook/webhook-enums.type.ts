import { registerEnumType } from 'type-graphql';
import type { DeliveryStatus } from './delivery/delivery-status.js';
import { WEBHOOK_EVENTS } from './webhook-events.js';

export const WebhookEventEnum = WEBHOOK_EVENTS;
registerEnumType(WebhookEventEnum, {
  name: 'WebhookEventType',
  description: 'What webhooks are told of.',
  valuesConfig: {
    ARTICLE_PUBLISHED: { description: '`article.published`: readers see an article, and saw none of it just before.' },
    ARTICLE_UPDATED: { description: '`article.updated`: readers see another edition of an article.' },
    ARTICLE_UNPUBLISHED: { description: '`article.unpublished`: readers do not see an article any more.' },
    ARTICLE_RENAMED: { description: '`article.renamed`: an article that readers see has another slug.' },
  },
});

export const DeliveryStatusEnum: { [Name in DeliveryStatus]: Name } = {
  PENDING: 'PENDING',
  DELIVERED: 'DELIVERED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(DeliveryStatusEnum, {
  name: 'WebhookDeliveryStatus',
  description: 'Where a delivery stands.',
  valuesConfig: {
    PENDING: { description: 'It will be attempted, at `nextAttemptAt`.' },
    DELIVERED: { description: 'The receiver answered with 200 to 299.' },
    FAILED: { description: 'All attempts failed.' },
    CANCELLED: { description: 'The webhook was disabled before it was delivered.' },
  },
});
