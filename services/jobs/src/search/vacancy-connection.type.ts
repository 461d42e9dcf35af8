import { Count, PageInfo } from '@heartland/shared/connection';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { VacancyType } from '../vacancy/vacancy.type.js';

@ObjectType({ description: 'A vacancy in a list.' })
export class VacancyEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => VacancyType, { description: 'The vacancy.', simple: true })
  node: object;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much of the text its title has, rarer words counting more, from 0 to 1; null in other orders than RELEVANCE.',
    simple: true,
  })
  score: number | null;
}

@ObjectType({ description: 'What a list would have if one member of the filter were left out.' })
export class SearchBroadening {
  @Field(() => String, { description: 'Name of the member of `VacancyFilter`.', simple: true })
  dropFilter: string;

  @Field(() => Count, { description: 'How many vacancies there would be.', simple: true })
  totalCount: Count;
}

@ObjectType({ description: 'A page of vacancies.' })
export class VacancyConnection {
  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => DateTimeScalar, {
    description: 'The instant for which states, counts and facets hold: nothing in the list had expired by then.',
    simple: true,
  })
  evaluatedAt: Date;
}
