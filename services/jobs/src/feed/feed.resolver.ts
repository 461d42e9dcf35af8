import { exactly, ForwardPageArgs, pageRequest, toPage, pagedForward } from '@heartland/shared/connection';
import { isIdOf } from '@heartland/shared/ids';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import type { FeedSource } from './feed-source.entity.js';
import { FeedSourceType, ImportIssueConnection, ImportRunConnection, ImportRunType } from './feed.type.js';
import type { ImportRun } from './import-run.entity.js';

@Resolver(() => FeedSourceType)
export class FeedSourceResolver {
  @Directive('@tag(name: "internal")')
  @Directive('@listSize(assumedSize: 50)')
  @Query(() => [FeedSourceType], { nullable: true, description: 'All feeds by name; at most 50.' })
  feeds(@Ctx() { feeds }: JobsContext): Promise<FeedSource[]> {
    return feeds.all();
  }

  @Directive('@tag(name: "internal")')
  @Query(() => ImportRunType, {
    nullable: true,
    description: 'The reading of a feed with this id; null when there is none.',
  })
  importRun(
    @Arg('id', () => ID, { description: 'Id of a reading.' }) id: string,
    @Ctx() { importRunById }: JobsContext,
  ): Promise<ImportRun | null> | null {
    return isIdOf('ImportRun', id) ? importRunById.load(id) : null;
  }

  @Directive('@tag(name: "internal")')
  @Directive(pagedForward())
  @FieldResolver(() => ImportRunConnection, { description: 'Its readings, newest first.' })
  async runs(
    @Root() { id }: FeedSource,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { feeds, cursors }: JobsContext,
  ): Promise<ImportRunConnection> {
    const list = ['runs', id];
    const page = pageRequest(args, list, cursors);
    return toPage(await feeds.runs(id, page), page, list, (run) => [run.startedAt.toISOString(), run.id], cursors);
  }
}

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @FieldResolver(() => FeedSourceType, { description: 'The feed that was read.' })
  feed(@Root() { feedId }: ImportRun, @Ctx() { feedById }: JobsContext): Promise<FeedSource | null> {
    return feedById.load(feedId);
  }

  @Directive(pagedForward())
  @FieldResolver(() => ImportIssueConnection, { description: 'Why records were refused, in the order of the feed.' })
  async issues(
    @Root() { id, rejected }: ImportRun,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { feeds, cursors }: JobsContext,
  ): Promise<ImportIssueConnection> {
    const list = ['issues', id];
    const page = pageRequest(args, list, cursors);
    return {
      ...toPage(await feeds.issues(id, page), page, list, (issue) => [issue.id], cursors),
      totalCount: exactly(rejected),
    };
  }
}
