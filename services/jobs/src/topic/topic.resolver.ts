import { Count, exactly, pagedBothWays } from '@heartland/shared/connection';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { VacancyListArgs } from '../search/vacancy-list.args.js';
import { VacancyConnection } from '../search/vacancy-connection.type.js';
import { TopicType } from './topic.type.js';

@Resolver(() => TopicType)
export class TopicResolver {
  @Directive('@requires(fields: "vocabularyKeys")')
  @FieldResolver(() => Count, {
    nullable: true,
    description: 'How many open vacancies are about it; null while the jobs subgraph is down.',
  })
  async openVacancyCount(@Root() { vocabularyKeys }: TopicType, @Ctx() { vacancyLists }: JobsContext): Promise<Count> {
    return exactly(await vacancyLists.openCountOfTopics(vocabularyKeys));
  }

  @Directive('@requires(fields: "vocabularyKeys")')
  @Directive(pagedBothWays())
  @FieldResolver(() => VacancyConnection, {
    nullable: true,
    description: 'Vacancies about it, newest first unless sorted otherwise.',
  })
  vacancies(
    @Root() { vocabularyKeys }: TopicType,
    @Args(() => VacancyListArgs) args: VacancyListArgs,
    @Ctx() { vacancyLists }: JobsContext,
  ): Promise<VacancyConnection> {
    return vacancyLists.ofTopics(vocabularyKeys, args);
  }
}
