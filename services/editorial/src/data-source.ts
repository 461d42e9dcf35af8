import { Database, type DatabaseOptions } from '@heartland/shared/database';
import { Article } from './article/article.entity.js';
import { SlugRedirect } from './article/slug-redirect.entity.js';
import { Author } from './author/author.entity.js';
import { EditionAgency, EditionAuthor, EditionTopic } from './edition/edition-links.entity.js';
import { Edition } from './edition/edition.entity.js';
import { Image } from './image/image.entity.js';
import { Articles1763800000001 } from './migrations/0001-articles.js';
import { ArticleChanges1763850000001 } from './migrations/0002-article-changes.js';
import { Editions1764300000002 } from './migrations/0003-editions.js';
import { Images1764400000003 } from './migrations/0004-images.js';
import { Topics1764500000004 } from './migrations/0005-topics.js';
import { Webhooks1764600000005 } from './migrations/0006-webhooks.js';
import { Search1764600000006 } from './migrations/0007-search.js';
import { Outputs1764800000007 } from './migrations/0008-outputs.js';
import { ListingAtOnce1764900000008 } from './migrations/0009-listing-at-once.js';
import { RelevanceOverrides1765000000009 } from './migrations/0010-relevance-overrides.js';
import { RelevanceLearning1765100000011 } from './migrations/0011-relevance-learning.js';
import { ProfileVersion1765200000011 } from './migrations/0012-profile-version.js';
import { IdempotencyKey } from './mutation/idempotency-key.entity.js';
import { RelevanceOverride, RelevanceOverrideChange } from './override/override.entity.js';
import { TopicChange } from './topic/topic-change.entity.js';
import { TopicRedirect } from './topic/topic-redirect.entity.js';
import { Topic } from './topic/topic.entity.js';
import { Webhook } from './webhook/webhook.entity.js';
import { WebhookAttempt, WebhookDelivery, WebhookEvent } from './webhook/webhook-delivery.entity.js';
import { WorkflowTransition } from './workflow/workflow-transition.entity.js';

export type EditorialDatabaseOptions = Pick<DatabaseOptions, 'url' | 'limits' | 'prepare' | 'onError' | 'onStatement'>;

/** The database of the editorial service; it is migrated when it is first connected to. */
export function createEditorialDatabase(options: EditorialDatabaseOptions): Database {
  return new Database({
    ...options,
    applicationName: 'heartland-editorial',
    entities: [
      Article,
      SlugRedirect,
      Edition,
      EditionAuthor,
      EditionTopic,
      EditionAgency,
      WorkflowTransition,
      IdempotencyKey,
      Author,
      Topic,
      TopicRedirect,
      TopicChange,
      Image,
      Webhook,
      WebhookEvent,
      WebhookDelivery,
      WebhookAttempt,
      RelevanceOverride,
      RelevanceOverrideChange,
    ],
    migrations: [
      Articles1763800000001,
      ArticleChanges1763850000001,
      Editions1764300000002,
      Images1764400000003,
      Topics1764500000004,
      Webhooks1764600000005,
      Search1764600000006,
      Outputs1764800000007,
      ListingAtOnce1764900000008,
      RelevanceOverrides1765000000009,
      RelevanceLearning1765100000011,
      ProfileVersion1765200000011,
    ],
  });
}
