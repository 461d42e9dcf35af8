import { CountPrecision } from '@heartland/shared/connection';
import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum VacancyFacetField {
  STATE = 'STATE',
  AGENCY = 'AGENCY',
  AGENCY_TYPE = 'AGENCY_TYPE',
  POSITION_TYPE = 'POSITION_TYPE',
  EMPLOYMENT_TYPE = 'EMPLOYMENT_TYPE',
  WORK_ARRANGEMENT = 'WORK_ARRANGEMENT',
  COMMUNITY_SIZE = 'COMMUNITY_SIZE',
  SALARY_BAND = 'SALARY_BAND',
  TOPIC = 'TOPIC',
  POSTED_WITHIN = 'POSTED_WITHIN',
  CLOSING_WITHIN = 'CLOSING_WITHIN',
}
registerEnumType(VacancyFacetField, {
  name: 'VacancyFacetField',
  description: 'What vacancies can be counted by.',
  valuesConfig: {
    STATE: { description: 'The states of their locations: values of `regionCodes`.' },
    AGENCY: { description: 'Who offers them: values of `agencyIds`.' },
    AGENCY_TYPE: { description: 'Kinds of agency: values of `agencyTypes`.' },
    POSITION_TYPE: { description: 'Kinds of position: values of `positionTypes`.' },
    EMPLOYMENT_TYPE: { description: 'Kinds of employment: values of `employmentTypes`.' },
    WORK_ARRANGEMENT: { description: 'Arrangements: values of `workArrangements`.' },
    COMMUNITY_SIZE: { description: 'Sizes of the community: values of `communitySizes`.' },
    SALARY_BAND: {
      description:
        'Bands of yearly pay in US dollars, `40000-60000`: `min` and `max` of `annualPay` with `includeUnstated: false`.',
    },
    TOPIC: { description: 'What they are about: values of `topicIds`.' },
    POSTED_WITHIN: { description: 'The last 1, 3, 7, 14 and 30 days: values of `postedWithinDays`.' },
    CLOSING_WITHIN: { description: 'The next 1, 3, 7, 14 and 30 days: values of `closingWithinDays`.' },
  },
});

@ObjectType({ description: 'How many vacancies have a value.' })
export class FacetBucket {
  @Field(() => String, { description: 'What the filter takes.', simple: true })
  value: string;

  @Field(() => String, { description: 'The value in words.', simple: true })
  label: string;

  @Field(() => Int, { description: 'How many vacancies a filter by this value would list.', simple: true })
  count: number;

  @Field(() => Boolean, { description: 'Whether the filter asks for it now.', simple: true })
  selected: boolean;
}

@ObjectType({
  description:
    'Vacancies counted by a property. Its own member of the filter is left out, so that other values stay visible: counts of the buckets + `otherCount` - `overlapCount` = the total count without that member.',
})
export class Facet {
  @Field(() => VacancyFacetField, { description: 'What is counted by.', simple: true })
  field: VacancyFacetField;

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [FacetBucket], { description: 'The values, most frequent first; bands in their order.', simple: true })
  buckets: FacetBucket[];

  @Field(() => Int, { description: 'Vacancies in none of the buckets.', simple: true })
  otherCount: number;

  @Field(() => Int, {
    description:
      'How many more times than once vacancies with several values were counted: 0 for fields of which a vacancy has one.',
    simple: true,
  })
  overlapCount: number;

  @Field(() => CountPrecision, { description: 'How the counts are to be read.', simple: true })
  precision: CountPrecision;
}

@ArgsType()
export class FacetsArgs {
  @Field(() => [VacancyFacetField], { description: 'What to count by; each at most once.' })
  fields: VacancyFacetField[];

  @Field(() => Int, { nullable: true, description: 'Buckets of each, 1 to 100; 20 when left out.' })
  size?: number | null;
}
