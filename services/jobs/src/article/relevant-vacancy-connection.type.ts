import { Count, PageInfo } from '@heartland/shared/connection';
import { RelevanceType } from '@heartland/shared/relevance.type';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { VacancyType } from '../vacancy/vacancy.type.js';

@ObjectType({ description: 'A vacancy that is relevant to an article.' })
export class RelevantVacancyEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => VacancyType, { description: 'The vacancy.', simple: true })
  node: object;

  @Field(() => RelevanceType, { description: 'How well it fits, and why.', simple: true })
  relevance: RelevanceType;
}

@ObjectType({ description: 'A page of vacancies that are relevant to an article, best first.' })
export class RelevantVacancyConnection {
  @Field(() => [RelevantVacancyEdge], { description: 'The vacancies with their relevance.', simple: true })
  edges: RelevantVacancyEdge[];

  @Field(() => [VacancyType], { description: 'The vacancies.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => Count, { description: 'How many are relevant.', simple: true })
  totalCount: Count;

  @Field(() => DateTimeScalar, {
    description: 'The instant for which states hold: none had expired by then.',
    simple: true,
  })
  evaluatedAt: Date;
}
