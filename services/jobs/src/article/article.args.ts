import { ForwardPageArgs } from '@heartland/shared/connection';
import { RelevanceGrade } from '@heartland/shared/relevance.type';
import { ArgsType, Field } from 'type-graphql';
import { VacancyFilter } from '../search/vacancy-list.args.js';

@ArgsType()
export class RelevantVacanciesArgs extends ForwardPageArgs {
  @Field(() => RelevanceGrade, {
    nullable: true,
    description: 'Leave out what fits less.',
    defaultValue: RelevanceGrade.FAIR,
  })
  minGrade?: RelevanceGrade | null;

  @Field(() => VacancyFilter, {
    nullable: true,
    description: 'Only among these; `states` may be left out or [OPEN], nothing else.',
  })
  filter?: VacancyFilter | null;
}
