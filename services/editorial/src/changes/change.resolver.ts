import { ChangesArgs } from '@heartland/shared/changes/change.args';
import { Directive, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { ArticleChangePage } from './change.type.js';

@Resolver()
export class ArticleChangeResolver {
  @Directive(
    '@listSize(assumedSize: 200, slicingArguments: ["first"], sizedFields: ["changes"], requireOneSlicingArgument: false)',
  )
  @Query(() => ArticleChangePage, {
    nullable: true,
    description: 'What has changed among the published articles, for those who keep a copy of them.',
  })
  articleChanges(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() { articleChanges }: EditorialContext,
  ): Promise<ArticleChangePage> {
    return articleChanges.page(args);
  }
}
