import type { GraphQLResolveInfo } from 'graphql';
import { ForwardPageArgs, pagedForward } from '@heartland/shared/connection';
import { Directive, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { VacancyConnection } from '../search/vacancy-connection.type.js';
import { filterOfJson } from './filter-of-json.js';
import { VacancyListType } from './vacancy-list.type.js';

@Resolver(() => VacancyListType)
export class VacancyListResolver {
  @Directive(pagedForward())
  @FieldResolver(() => VacancyConnection, {
    nullable: true,
    description:
      'What `Query.vacancies` answers for the filter, open vacancies unless it says otherwise; as many as the list wants when `first` is left out. Null while the jobs subgraph is down.',
  })
  vacancies(
    @Root() list: VacancyListType,
    @Args(() => ForwardPageArgs) { first, after }: ForwardPageArgs,
    @Ctx() { vacancyLists }: JobsContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<VacancyConnection> {
    return vacancyLists.all({ filter: filterOfJson(list.filter, schema), first: first ?? list.first, after });
  }
}
