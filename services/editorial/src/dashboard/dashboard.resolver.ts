import { Count, ForwardPageArgs, pagedForward } from '@heartland/shared/connection';
import { JsonObjectScalar } from '@heartland/shared/scalars';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { DashboardArticleConnection, EditorialDashboardType, StatusCount } from './dashboard.type.js';

/** Days without a change that matters to readers after which an article is looked at again, when nothing is said. */
const STALE_DAYS = 365;

type Dashboard = ReturnType<EditorialContext['dashboardAt']>;
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
  editorialDashboard(@Ctx() { dashboardAt, now }: EditorialContext): Dashboard {
    return dashboardAt(now);
  }

  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [StatusCount], { description: 'How many articles have each status; every article has one.' })
  byStatus(@Root() dashboard: Dashboard): Promise<StatusCount[]> {
    return dashboard.byStatus();
  }

  @Directive(pagedForward())
  @FieldResolver(() => DashboardArticleConnection, { description: 'What readers will see, the next first.' })
  scheduled(@Root() dashboard: Dashboard, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.scheduled(args);
  }

  @Directive(pagedForward())
  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Published articles that were not changed for long, the oldest first.',
  })
  stale(@Root() dashboard: Dashboard, @Args(() => StaleArgs) { olderThanDays, ...args }: StaleArgs): Page {
    return dashboard.stale(olderThanDays ?? STALE_DAYS, args);
  }

  @Directive(pagedForward())
  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Published and scheduled articles without an image above them, the newest first.',
  })
  withoutHeroImage(@Root() dashboard: Dashboard, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.withoutHeroImage(args);
  }

  @Directive(pagedForward())
  @FieldResolver(() => DashboardArticleConnection, {
    description: 'Articles whose draft waits for an editor, who has waited longest first; `at` is since when.',
  })
  waitingForReview(@Root() dashboard: Dashboard, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Page {
    return dashboard.waitingForReview(args);
  }

  @FieldResolver(() => [JsonObjectScalar])
  topicSupply(@Root() dashboard: Dashboard): Promise<object[]> {
    return dashboard.topicSupply();
  }

  @FieldResolver(() => [String])
  servedProfiles(@Root() dashboard: Dashboard): Promise<string[]> {
    return dashboard.servedProfiles();
  }

  @Directive('@requires(fields: "openProfiles")')
  @Directive(pagedForward())
  @FieldResolver(() => DashboardArticleConnection, {
    nullable: true,
    description:
      'Published articles beside which no open vacancy stands, the newest first: none of the twenty roles and settings that they serve best, at grade FAIR or better, has one. Counted by role and setting alone, exactly: the own words of a vacancy, and pins and blocks, may still bring an article one or cost it one (some 1 in 100).',
  })
  articlesWithoutVacancies(
    @Root() dashboard: Dashboard,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<DashboardArticleConnection | null> {
    return dashboard.withoutVacancies(args);
  }
}

@Resolver(() => DashboardArticleConnection)
export class DashboardArticleConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: DashboardArticleConnection): Promise<Count> {
    return connection.count();
  }
}
