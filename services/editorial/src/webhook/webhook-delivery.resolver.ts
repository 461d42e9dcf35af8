import { Count } from '@heartland/shared/connection';
import { JsonObjectScalar } from '@heartland/shared/scalars';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import type { WebhookAttempt, WebhookDelivery, WebhookEvent } from './webhook-delivery.entity.js';
import {
  WebhookAttemptType,
  WebhookDeliveryConnection,
  WebhookDeliveryType,
  WebhookEventType,
} from './webhook-delivery.type.js';

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @FieldResolver(() => WebhookEventType, { description: 'What it tells.' })
  event(@Root() { eventId }: WebhookDelivery, @Ctx() { webhookEventOf }: EditorialContext): Promise<WebhookEvent> {
    return webhookEventOf(eventId);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [WebhookAttemptType], { description: 'The attempts at it, the first first.' })
  attempts(@Root() { id }: WebhookDelivery, @Ctx() { attemptsOf }: EditorialContext): Promise<WebhookAttempt[]> {
    return attemptsOf(id);
  }
}

@Resolver(() => WebhookEventType)
export class WebhookEventResolver {
  @FieldResolver(() => JsonObjectScalar, { description: 'The body of the message.' })
  body(@Root() { body }: WebhookEvent): object {
    return JSON.parse(body) as object;
  }
}

@Resolver(() => WebhookDeliveryConnection)
export class WebhookDeliveryConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: WebhookDeliveryConnection): Promise<Count> {
    return connection.count();
  }
}
