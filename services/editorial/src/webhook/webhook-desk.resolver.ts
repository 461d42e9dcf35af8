import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookDeliveryType } from './webhook-delivery.type.js';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  ReplayWebhookDeliveryInput,
  ReplayWebhookEventsInput,
  UpdateWebhookInput,
} from './webhook.args.js';
import type { Webhook } from './webhook.entity.js';
import {
  DeleteWebhookPayload,
  ReplayWebhookDeliveryPayload,
  ReplayWebhookEventsPayload,
  WebhookPayload,
  WebhookType,
} from './webhook.type.js';

/** The mutations of webhooks, for publishers. */
@Resolver(() => WebhookPayload)
export class WebhookDeskResolver {
  @Directive('@tag(name: "internal")')
  @Mutation(() => WebhookPayload, { description: 'Has an address told of what happens to articles, from now on.' })
  createWebhook(
    @Arg('input', () => CreateWebhookInput, { description: 'The webhook.' }) input: CreateWebhookInput,
    @Ctx() { webhookDesk }: EditorialContext,
  ): Promise<WebhookPayload> {
    return webhookDesk.createWebhook(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => WebhookPayload, { description: 'Changes a webhook or its secret.' })
  updateWebhook(
    @Arg('input', () => UpdateWebhookInput, { description: 'The changes.' }) input: UpdateWebhookInput,
    @Ctx() { webhookDesk }: EditorialContext,
  ): Promise<WebhookPayload> {
    return webhookDesk.updateWebhook(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => DeleteWebhookPayload, { description: 'Deletes a webhook with its log.' })
  deleteWebhook(
    @Arg('input', () => DeleteWebhookInput, { description: 'Which.' }) input: DeleteWebhookInput,
    @Ctx() { webhookDesk }: EditorialContext,
  ): Promise<DeleteWebhookPayload> {
    return webhookDesk.deleteWebhook(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ReplayWebhookDeliveryPayload, {
    description: 'Makes a delivery once more, with attempts from the first.',
  })
  replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput, { description: 'Which.' }) input: ReplayWebhookDeliveryInput,
    @Ctx() { webhookDesk }: EditorialContext,
  ): Promise<ReplayWebhookDeliveryPayload> {
    return webhookDesk.replayWebhookDelivery(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ReplayWebhookEventsPayload, {
    description: 'Tells a webhook once more what happened since an instant.',
  })
  replayWebhookEvents(
    @Arg('input', () => ReplayWebhookEventsInput, { description: 'Which.' }) input: ReplayWebhookEventsInput,
    @Ctx() { webhookDesk }: EditorialContext,
  ): Promise<ReplayWebhookEventsPayload> {
    return webhookDesk.replayWebhookEvents(input);
  }

  @FieldResolver(() => WebhookType, { nullable: true, description: 'The webhook; null when nothing was done.' })
  webhook(@Root() { webhookId }: WebhookPayload, @Ctx() { webhook }: EditorialContext): Promise<Webhook | null> | null {
    return webhookId === undefined ? null : webhook(webhookId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The secret that it was given now: it is shown this once.',
  })
  secret(@Root() { webhookId, newSecret }: WebhookPayload, @Ctx() { webhookSecret }: EditorialContext): string | null {
    return webhookId === undefined || newSecret == null ? null : webhookSecret(webhookId, newSecret);
  }
}

@Resolver(() => ReplayWebhookDeliveryPayload)
export class ReplayWebhookDeliveryPayloadResolver {
  @FieldResolver(() => WebhookDeliveryType, {
    nullable: true,
    description: 'The delivery; null when nothing was done.',
  })
  delivery(
    @Root() { deliveryId }: ReplayWebhookDeliveryPayload,
    @Ctx() { webhookDelivery }: EditorialContext,
  ): Promise<WebhookDelivery | null> | null {
    return deliveryId === undefined ? null : webhookDelivery(deliveryId);
  }
}
