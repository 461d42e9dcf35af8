import { JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** The list of the editorial subgraph is what it asks for: no more than its key is known of it. */
@Directive('@key(fields: "filter first")')
@ObjectType('VacancyList', {
  description: 'A block of type `vacancyList`: a filter whose vacancies are found when the article is read.',
})
export class VacancyListType {
  @Field(() => JsonObjectScalar, {
    description: 'A `VacancyFilter` as JSON, to be sent as it is for the whole list.',
    simple: true,
  })
  filter: Record<string, unknown>;

  @Field(() => Int, { description: 'How many vacancies the author wants to show, 1 to 20.', simple: true })
  first: number;
}
