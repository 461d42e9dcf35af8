import { ForwardPageArgs } from '@heartland/shared/connection';
import { DateTimeScalar, UrlScalar } from '@heartland/shared/scalars';
import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import type { DeliveryStatus } from './delivery/delivery-status.js';
import type { WebhookEventName } from './webhook-events.js';
import { DeliveryStatusEnum, WebhookEventEnum } from './webhook-enums.type.js';

const KEY = 'The same key with the same input is done once within a day.';

@Directive('@tag(name: "internal")')
@InputType({ description: 'An address to be told of what happens to articles.' })
export class CreateWebhookInput {
  @Field(() => UrlScalar, {
    description: 'Where messages are posted: https, at a public address; at most 2,000 characters.',
  })
  url: string;

  @Field(() => [WebhookEventEnum], { description: 'What it is told of; at least one.' })
  events: WebhookEventName[];

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'What is to be changed of a webhook; what is left out is as it was.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where messages are posted, those that are pending too.' })
  url?: string | null;

  @Field(() => [WebhookEventEnum], { nullable: true, description: 'What it is told of; at least one.' })
  events?: WebhookEventName[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is told; `false` gives up what is pending.' })
  enabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Give it a new secret; for a day messages are signed with the old one as well.',
  })
  rotateSecret?: boolean | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A webhook to delete.' })
export class DeleteWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A delivery to make once more.' })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  id: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'Events to deliver once more, or for the first time to a webhook that was not there yet.' })
export class ReplayWebhookEventsInput {
  @Field(() => ID, { description: 'The webhook; it is told of what it is told of now.' })
  webhookId: string;

  @Field(() => DateTimeScalar, { description: 'The instant of the first event; at most 10,000 are replayed.' })
  since: Date;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class DeliveryArgs extends ForwardPageArgs {
  @Field(() => [DeliveryStatusEnum], { nullable: true, description: 'Where they stand; all when left out.' })
  status?: DeliveryStatus[] | null;
}
