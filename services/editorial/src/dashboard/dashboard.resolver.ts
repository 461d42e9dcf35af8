import { Count, ForwardPageArgs } from '@heartland/shared/connection';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { DashboardArticleConnection, EditorialDashboardType, StatusCount } from './dashboard.type.js';

/** Days without a change that matters to readers after which an article is looked at again, when nothing is said. */
const STALE_DAYS = 365;

type Page = Promise<DashboardArticleConnection>;

@ArgsType()
class StaleArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Days since the last change that matters to readers, 0 to 36500.',
    defaultValue: STALE_DAYS,
  })
  olderThanDays?: number | null;
}

@Resolver(() => EditorialDashboardType)
export class DashboardResolver {
  @Directive('@tag(name: "internal")')
  @Query(() => EditorialDashboardType, { nullable: true, description: 'What the desk has to do.' })
  editorialDashboard(@Ctx() { dashboard }: EditorialContext): EditorialDashboardType {
    return dashboard;
  }

  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [StatusCount], { description: 'How many articles have each status; every article has one.' })
  byStatus(@Ctx() { dashboard }: EditorialContext): Promise<StatusCount[]> {
    return dashboard.byStatus();
  }

  @FieldResolver(() => DashboardArticleConnection, { description: 'What readers will see, the next first.' })
  scheduled(@Ctx() { dashboard }: EditorialContext, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.scheduled(args);
  }

  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Published articles that were not changed for long, the oldest first.',
  })
  stale(@Ctx() { dashboard }: EditorialContext, @Args(() => StaleArgs) { olderThanDays, ...args }: StaleArgs): Page {
    return dashboard.stale(olderThanDays ?? STALE_DAYS, args);
  }

  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Published and scheduled articles without an image above them, the newest first.',
  })
  withoutHeroImage(@Ctx() { dashboard }: EditorialContext, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.withoutHeroImage(args);
  }

  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Articles whose draft waits for an editor, who has waited longest first; `at` is since when.',
  })
  waitingForReview(@Ctx() { dashboard }: EditorialContext, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.waitingForReview(args);
  }
}

@Resolver(() => DashboardArticleConnection)
export class DashboardArticleConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: DashboardArticleConnection): Promise<Count> {
    return connection.count();
  }
}
