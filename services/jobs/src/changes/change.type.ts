import { Change, ChangePageType } from '@heartland/shared/changes/change.type';
import { Directive, Field, ObjectType } from 'type-graphql';
import { VacancyClosedReason } from '../vacancy/vacancy-enums.type.js';
import { VacancyType } from '../vacancy/vacancy.type.js';

@ObjectType({ description: 'A vacancy as it is after a change. The same one may come again.' })
export class VacancyChange extends Change {
  @Field(() => VacancyType, { nullable: true, description: 'The vacancy; null for a tombstone.', simple: true })
  vacancy: object | null;

  @Field(() => VacancyClosedReason, {
    nullable: true,
    description: 'Why it ended; null when it is open, or has not ended but is not posted any more.',
    simple: true,
  })
  reason: VacancyClosedReason | null;
}

@ObjectType({ description: 'Changes of vacancies, to be applied in this order.' })
export class VacancyChangePage extends ChangePageType {
  @Directive('@listSize(assumedSize: 200)')
  @Field(() => [VacancyChange], { description: 'The changes; there may be none.', simple: true })
  changes: VacancyChange[];
}
