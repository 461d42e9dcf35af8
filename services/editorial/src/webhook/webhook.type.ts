import { DateTimeScalar, UrlScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';
import { WebhookEventEnum } from './webhook-enums.type.js';
import type { WebhookEventName } from './webhook-events.js';
import type { Webhook } from './webhook.entity.js';

const FAULTS = 'What is to be mended in the input; empty when it was done.';

@Directive('@tag(name: "internal")')
@ObjectType('Webhook', { description: 'An address that is told of what happens to articles (docs/webhooks.md).' })
export class WebhookType implements Pick<
  Webhook,
  'id' | 'url' | 'events' | 'enabled' | 'goneAt' | 'formerSecretUntil' | 'createdAt'
> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => UrlScalar, { description: 'Where messages are posted.', simple: true })
  url: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [WebhookEventEnum], { description: 'What it is told of.', simple: true })
  events: WebhookEventName[];

  @Field(() => Boolean, { description: 'Whether it is told.', simple: true })
  enabled: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its receiver answered 410, which disabled it; null when it did not.',
    simple: true,
  })
  goneAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when messages are signed with the secret before as well; null when there was none.',
    simple: true,
  })
  formerSecretUntil: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.', simple: true })
  createdAt: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A webhook that was made or changed.' })
export class WebhookPayload {
  /** Nothing was done when they are left out. */
  webhookId?: string;
  newSecret?: number | null;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [UserErrorType], { description: FAULTS, simple: true })
  userErrors: readonly UserFault[];
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A webhook that was deleted.' })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when nothing was done.', simple: true })
  deletedWebhookId?: string | null;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [UserErrorType], { description: FAULTS, simple: true })
  userErrors: readonly UserFault[];
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A delivery that is made once more.' })
export class ReplayWebhookDeliveryPayload {
  /** Nothing was done when it is left out. */
  deliveryId?: string;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [UserErrorType], { description: FAULTS, simple: true })
  userErrors: readonly UserFault[];
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'Events that are delivered once more.' })
export class ReplayWebhookEventsPayload {
  @Field(() => Int, { nullable: true, description: 'How many; null when nothing was done.', simple: true })
  replayed?: number | null;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [UserErrorType], { description: FAULTS, simple: true })
  userErrors: readonly UserFault[];
}
