import { ForwardPageArgs, pagedForward } from '@heartland/shared/connection';
import { Directive, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ArticleConnection } from '../article/article-connection.type.js';
import type { EditorialContext } from '../context.js';
import { AgencyType } from './agency.type.js';

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Directive(pagedForward())
  @FieldResolver(() => ArticleConnection, {
    nullable: true,
    description: 'Published articles about it, newest first; null while the editorial subgraph is down.',
  })
  articles(
    @Root() { ref }: AgencyType,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { articleLists }: EditorialContext,
  ): Promise<ArticleConnection> {
    return articleLists.ofAgency(ref, args);
  }
}
