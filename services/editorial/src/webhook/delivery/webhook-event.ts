import { stableId } from '@heartland/shared/ids';
import { LIST_OF_ARTICLES } from '../../caching/cached-types.js';
import type { EditorialEvent } from '../../queue/event-queue.js';
import { WEBHOOK_EVENTS, type WebhookEventData, type WebhookEventName } from '../webhook-events.js';
import type { WebhookEvent } from '../webhook-delivery.entity.js';
import type { EventFacts } from './event-facts.repository.js';

/**
 * What webhooks are told of an event; null when readers notice nothing of it. The same event has the same id, however
 * often it comes.
 */
export function webhookEventOf(event: EditorialEvent, facts: EventFacts): WebhookEvent | null {
  const type = nameOf(event, facts);
  if (type === null) return null;
  const { articleId, editionId, at, renamed } = event;
  const { locale, edition, concerned } = facts;
  const id = stableId('WebhookEvent', type, editionId, at.toISOString(), renamed?.to ?? '');
  const names = renamed ? { slug: renamed.to, formerSlug: renamed.from } : { slug: facts.slug };
  const data: WebhookEventData = {
    article: { id: articleId, ...names, locale, edition },
    surrogateKeys: [articleId, ...concerned, LIST_OF_ARTICLES],
  };
  return { id, type, at, body: JSON.stringify({ id, type, timestamp: at.toISOString(), data }) };
}

function nameOf({ type }: EditorialEvent, { shown, follows, replaced }: EventFacts): WebhookEventName | null {
  switch (type) {
    case 'ARTICLE_PUBLISHED':
      return follows ? WEBHOOK_EVENTS.ARTICLE_UPDATED : WEBHOOK_EVENTS.ARTICLE_PUBLISHED;
    case 'ARTICLE_UNPUBLISHED':
      return replaced ? null : WEBHOOK_EVENTS.ARTICLE_UNPUBLISHED;
    case 'ARTICLE_RENAMED':
      return shown ? WEBHOOK_EVENTS.ARTICLE_RENAMED : null;
  }
}
