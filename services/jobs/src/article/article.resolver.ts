import { pagedForward } from '@heartland/shared/connection';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { RelevantVacancyConnection } from './relevant-vacancy-connection.type.js';
import { RelevantVacanciesArgs } from './article.args.js';
import { ArticleType } from './article.type.js';

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Directive('@requires(fields: "matchProfile")')
  @Directive(pagedForward(5))
  @FieldResolver(() => RelevantVacancyConnection, {
    nullable: true,
    description:
      'Open vacancies that belong beside the article, best first, with the reasons: chosen among the newest of every role and setting that it serves best. None has expired by `evaluatedAt`.',
  })
  relevantVacancies(
    @Root() { ref, matchProfile }: ArticleType,
    @Args(() => RelevantVacanciesArgs) args: RelevantVacanciesArgs,
    @Ctx() { relevantVacancies }: JobsContext,
  ): Promise<RelevantVacancyConnection> {
    return relevantVacancies.of(ref, matchProfile as ArticleProfile, args);
  }
}
