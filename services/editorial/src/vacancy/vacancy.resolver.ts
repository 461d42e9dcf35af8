import { pagedForward } from '@heartland/shared/connection';
import type { VacancyProfile } from '@heartland/shared/relevance/profile';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { RelevantArticleConnection } from '../article/article-connection.type.js';
import { RelevantArticlesArgs } from '../article/article.args.js';
import type { EditorialContext } from '../context.js';
import { VacancyType } from './vacancy.type.js';

@Resolver(() => VacancyType)
export class VacancyResolver {
  @Directive('@requires(fields: "matchProfile")')
  @Directive(pagedForward(5))
  @FieldResolver(() => RelevantArticleConnection, {
    nullable: true,
    description:
      'Published articles that belong beside the vacancy, best first, with the reasons; null while the editorial subgraph is down.',
  })
  relevantArticles(
    @Root() { id, matchProfile }: VacancyType,
    @Args(() => RelevantArticlesArgs) args: RelevantArticlesArgs,
    @Ctx() { relevantArticles }: EditorialContext,
  ): Promise<RelevantArticleConnection> {
    return relevantArticles.of(id, matchProfile as VacancyProfile, args);
  }
}
