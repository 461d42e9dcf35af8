import { ChangesArgs } from '@heartland/shared/changes/change.args';
import { Directive, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { JobsContext } from '../context.js';
import { VacancyChangePage } from './change.type.js';

@Resolver()
export class VacancyChangeResolver {
  @Directive(
    '@listSize(assumedSize: 200, slicingArguments: ["first"], sizedFields: ["changes"], requireOneSlicingArgument: false)',
  )
  @Query(() => VacancyChangePage, {
    nullable: true,
    description: 'What has changed among the open vacancies, for those who keep a copy of them.',
  })
  vacancyChanges(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() { vacancyChanges }: JobsContext,
  ): Promise<VacancyChangePage> {
    return vacancyChanges.page(args);
  }
}
