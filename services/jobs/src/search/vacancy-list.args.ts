import { PageArgs } from '@heartland/shared/connection';
import { CurrencyScalar, DecimalScalar } from '@heartland/shared/scalars';
import { SortDirection } from '@heartland/shared/sort-direction.type';
import { ArgsType, Directive, Field, Float, ID, InputType, Int } from 'type-graphql';
import { AgencyType } from '../agency/agency.type.js';
import { CommunitySize } from '../place/place.type.js';
import { EmploymentType, PositionType, VacancyState, WorkArrangement } from '../vacancy/vacancy-enums.type.js';
import { VacancySortField } from './vacancy-sort.type.js';

@InputType({ description: 'A point on the map (WGS 84).' })
export class GeoPointInput {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude: number;
}

@InputType({ description: 'A circle on the map; exactly one of `place` and `point`.' })
export class NearInput {
  @Field(() => String, {
    nullable: true,
    description: 'A place in the United States: `Bozeman, MT`, `Gallatin County, MT`, `59715`, `Montana`.',
  })
  place?: string | null;

  @Field(() => GeoPointInput, { nullable: true, description: 'A point.' })
  point?: GeoPointInput | null;

  @Field(() => Float, { description: 'Radius in kilometres, above 0 and up to 5,000.', defaultValue: 50 })
  radiusKm: number;
}

@InputType({ description: 'A range of yearly pay. A vacancy is in it when its own range and this one meet.' })
export class PayRangeInput {
  @Field(() => DecimalScalar, { nullable: true, description: 'At least this much in a year.' })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'At most this much in a year.' })
  max?: string | null;

  @Field(() => CurrencyScalar, {
    description: 'Pay in other currencies is not converted: it is outside.',
    defaultValue: 'USD',
  })
  currency: string;

  @Field(() => Boolean, { description: 'Keep vacancies that state no pay.', defaultValue: true })
  includeUnstated: boolean;
}

@InputType({
  description:
    'Which vacancies to list. All members must hold; the values of one member are alternatives. At most 100 values each.',
})
export class VacancyFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'What a reader types, up to 1,000 characters: words, `"phrases"`, `-exclude`. Words that name a role, a place, a setting, a pay or the like are read as filters, unless `understand` is false or the member is said; the connection\'s `reading` tells which. All other words must be somewhere in the vacancy, in any order and inflection; slips of the pen are forgiven in words of titles and agencies.',
  })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False takes every word of `text` as a word to be found.',
    defaultValue: true,
  })
  understand?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The same as `text`, in titles alone; never read as filters.' })
  titleText?: string | null;

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

  @Field(() => [String], {
    nullable: true,
    description: 'With a location in one of these states, by ISO 3166-2, e.g. `US-MT`.',
  })
  regionCodes?: string[] | null;

  @Field(() => NearInput, { nullable: true, description: 'With a location in this circle.' })
  near?: NearInput | null;

  @Field(() => PayRangeInput, { nullable: true, description: 'With this pay in a year.' })
  annualPay?: PayRangeInput | null;

  @Field(() => [ID], { nullable: true, description: 'About these topics.' })
  topicIds?: string[] | null;

  @Directive('@tag(name: "internal")')
  @Field(() => [String], {
    nullable: true,
    description: 'Of these roles in these settings, as the dashboard names them; as many as there are.',
  })
  profiles?: string[] | null;

  @Directive('@tag(name: "internal")')
  @Field(() => [String], {
    nullable: true,
    description: 'Under titles of which no role is known, as the dashboard groups them.',
  })
  unknownTitles?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Posted in the last so many days, 1 to 3,650.' })
  postedWithinDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Closing in the next so many days, 1 to 3,650.' })
  closingWithinDays?: number | null;

  @Field(() => [VacancyState], {
    nullable: true,
    description: 'In these states of life.',
    defaultValue: [VacancyState.OPEN],
  })
  states?: VacancyState[] | null;
}

@InputType({
  description: 'An order of vacancies. It is total: of equal ones the newest come first. What has no value comes last.',
})
export class VacancySort {
  @Field(() => VacancySortField, { description: 'What to sort by.' })
  field: VacancySortField;

  @Field(() => SortDirection, { description: 'Which way.', defaultValue: SortDirection.DESC })
  direction: SortDirection;
}

@ArgsType()
export class VacancyListArgs extends PageArgs {
  @Field(() => VacancyFilter, { nullable: true, description: 'Which vacancies; open ones when left out.' })
  filter?: VacancyFilter | null;

  @Field(() => VacancySort, {
    nullable: true,
    description:
      'In which order. When left out: by relevance if there is a `text`, else the newest first; and pages read forward then hold at most `maxPerAgency` vacancies of one agency.',
  })
  sort?: VacancySort | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Vacancies of one agency on a page read forward, 1 to 100; those passed over come on the next pages, or at the end of this one when there are no others. 3 when `sort` is left out too, else as many as come.',
  })
  maxPerAgency?: number | null;
}
