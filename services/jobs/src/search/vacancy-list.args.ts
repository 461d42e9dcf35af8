import { PageArgs } from '@heartland/shared/connection';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AgencyType } from '../agency/agency.type.js';
import { CommunitySize } from '../place/place.type.js';
import { EmploymentType, PositionType, VacancyState, WorkArrangement } from '../vacancy/vacancy-enums.type.js';

@InputType({
  description:
    'Which vacancies to list. All members must hold; the values of one member are alternatives. At most 100 values each.',
})
export class VacancyFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these agencies.' })
  agencyIds?: string[] | null;

  @Field(() => [AgencyType], { nullable: true, description: 'Of agencies of these kinds.' })
  agencyTypes?: AgencyType[] | null;

  @Field(() => [PositionType], { nullable: true, description: 'For these kinds of position.' })
  positionTypes?: PositionType[] | null;

  @Field(() => [EmploymentType], { nullable: true, description: 'With one of these kinds of employment.' })
  employmentTypes?: EmploymentType[] | null;

  @Field(() => [WorkArrangement], { nullable: true, description: 'With one of these arrangements.' })
  workArrangements?: WorkArrangement[] | null;

  @Field(() => [CommunitySize], { nullable: true, description: 'In communities of these sizes.' })
  communitySizes?: CommunitySize[] | null;

  @Field(() => [String], { nullable: true, description: 'In these states, by ISO 3166-2, e.g. `US-MT`.' })
  regionCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About these topics.' })
  topicIds?: string[] | null;

  @Field(() => [VacancyState], {
    nullable: true,
    description: 'In these states of life.',
    defaultValue: [VacancyState.OPEN],
  })
  states?: VacancyState[] | null;
}

@ArgsType()
export class VacancyListArgs extends PageArgs {
  @Field(() => VacancyFilter, { nullable: true, description: 'Which vacancies; open ones when left out.' })
  filter?: VacancyFilter | null;
}
