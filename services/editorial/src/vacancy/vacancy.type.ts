import { MatchProfileScalar } from '@heartland/shared/relevance.type';
import type { MatchProfile } from '@heartland/shared/relevance/profile';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Vacancy', { description: 'A job advertisement of a law enforcement agency.' })
export class VacancyType {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@external')
  @Field(() => MatchProfileScalar, { description: 'What articles are matched by.', simple: true })
  matchProfile: MatchProfile;
}
