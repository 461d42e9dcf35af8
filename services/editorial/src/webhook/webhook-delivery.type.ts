import { PageInfo, type Count } from '@heartland/shared/connection';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { WebhookAttempt, WebhookDelivery, WebhookEvent } from './webhook-delivery.entity.js';
import { DeliveryStatusEnum, WebhookEventEnum } from './webhook-enums.type.js';

@Directive('@tag(name: "internal")')
@ObjectType('WebhookEvent', { description: 'What happened, as it is told to every webhook.' })
export class WebhookEventType implements Pick<WebhookEvent, 'id' | 'type' | 'at'> {
  @Field(() => ID, { description: 'The `webhook-id` of all attempts at all deliveries.', simple: true })
  id: string;

  @Field(() => WebhookEventEnum, { description: 'What it is.', simple: true })
  type: WebhookEvent['type'];

  @Field(() => DateTimeScalar, { description: 'When it happened.', simple: true })
  at: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType('WebhookAttempt', { description: 'One request to a webhook, and what came of it.' })
export class WebhookAttemptType implements Omit<WebhookAttempt, 'deliveryId'> {
  @Field(() => Int, { description: '1, 2, 3 ... within the delivery.', simple: true })
  number: number;

  @Field(() => DateTimeScalar, { description: 'When it was sent.', simple: true })
  at: Date;

  @Field(() => Int, { nullable: true, description: 'Status of the answer; null when none came.', simple: true })
  httpStatus: number | null;

  @Field(() => Int, { description: 'Milliseconds that it took.', simple: true })
  duration: number;

  @Field(() => String, { nullable: true, description: 'Why it failed; null when it did not.', simple: true })
  error: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first kibibyte of what was answered; null when that was nothing.',
    simple: true,
  })
  response: string | null;
}

@Directive('@tag(name: "internal")')
@ObjectType('WebhookDelivery', { description: 'An event that is told, or is to be told, to a webhook.' })
export class WebhookDeliveryType implements Pick<WebhookDelivery, 'id' | 'status' | 'nextAttemptAt' | 'createdAt'> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => DeliveryStatusEnum, { description: 'Where it stands.', simple: true })
  status: WebhookDelivery['status'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null when it is not pending.', simple: true })
  nextAttemptAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was first asked for.', simple: true })
  createdAt: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A delivery in a list.' })
export class WebhookDeliveryEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => WebhookDeliveryType, { description: 'The delivery.', simple: true })
  node: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of deliveries, the newest first.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The deliveries with their places in the list.', simple: true })
  edges: WebhookDeliveryEdge[];

  @Field(() => [WebhookDeliveryType], { description: 'The deliveries.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  /** Counts when asked. */
  count: () => Promise<Count>;
}
