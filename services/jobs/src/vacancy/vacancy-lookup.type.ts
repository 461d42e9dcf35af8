import { LookupStatus } from '@heartland/shared/lookup';
import { Field, ObjectType } from 'type-graphql';
import { VacancyType } from './vacancy.type.js';

@ObjectType({ description: 'What a slug leads to.' })
export class VacancyLookup {
  @Field(() => LookupStatus, { description: 'Whether it is here, moved, gone or unknown.', simple: true })
  status: LookupStatus;

  @Field(() => VacancyType, {
    nullable: true,
    description: 'The vacancy; also when it is gone, to say what it was. Null when the slug is unknown.',
    simple: true,
  })
  vacancy: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'The slug that it has now; null when the slug is unknown.',
    simple: true,
  })
  canonicalSlug: string | null;
}
