import { pagedForward } from '@heartland/shared/connection';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AuthorType } from '../author/author.type.js';
import type { EditorialContext } from '../context.js';
import { WebhookDeliveryConnection } from './webhook-delivery.type.js';
import { DeliveryArgs } from './webhook.args.js';
import type { Webhook } from './webhook.entity.js';
import { WebhookType } from './webhook.type.js';

/** What publishers ask of webhooks. */
@Resolver(() => WebhookType)
export class WebhookResolver {
  @Directive('@tag(name: "internal")')
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [WebhookType], { nullable: true, description: 'All webhooks, the first first; there are at most 100.' })
  webhooks(@Ctx() { webhooks }: EditorialContext): Promise<Webhook[]> {
    return webhooks();
  }

  @Directive('@tag(name: "internal")')
  @Query(() => WebhookType, { nullable: true, description: 'The webhook with this id; null when there is none.' })
  webhook(
    @Arg('id', () => ID, { description: 'Id of a webhook.' }) id: string,
    @Ctx() { webhook }: EditorialContext,
  ): Promise<Webhook | null> {
    return webhook(id);
  }

  @FieldResolver(() => AuthorType, { description: 'Who made it.' })
  async createdBy(@Root() { createdBy }: Webhook, @Ctx() { authorById }: EditorialContext): Promise<object> {
    return (await authorById.load(createdBy))!;
  }

  @Directive(pagedForward())
  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'What it was told, or is to be told, the newest first.',
  })
  deliveries(
    @Root() { id }: Webhook,
    @Args(() => DeliveryArgs) args: DeliveryArgs,
    @Ctx() { deliveriesOf }: EditorialContext,
  ): Promise<WebhookDeliveryConnection> {
    return deliveriesOf(id, args.status ?? null, args);
  }
}
