import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { VacancyClosedReason } from '../vacancy/vacancy-enums.type.js';
import { VacancyType } from '../vacancy/vacancy.type.js';

export enum ChangeOp {
  UPSERT = 'UPSERT',
  TOMBSTONE = 'TOMBSTONE',
}
registerEnumType(ChangeOp, {
  name: 'ChangeOp',
  description: 'What a follower of changes does with his copy.',
  valuesConfig: {
    UPSERT: { description: 'Put it in, or in the place of what is there.' },
    TOMBSTONE: { description: 'Take it out, if it is there: it is not open.' },
  },
});

@ObjectType({ description: 'A vacancy as it is after a change. The same one may come again.' })
export class VacancyChange {
  @Field(() => String, { description: 'Opaque text; the changes of a page sort by it.', simple: true })
  seq: string;

  @Field(() => DateTimeScalar, {
    description: 'When it changed: when it was written, or the date that has come.',
    simple: true,
  })
  at: Date;

  @Field(() => ChangeOp, { description: 'What to do.', simple: true })
  op: ChangeOp;

  @Field(() => ID, { description: 'Id of the vacancy.', simple: true })
  id: string;

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
export class VacancyChangePage {
  @Directive('@listSize(assumedSize: 200)')
  @Field(() => [VacancyChange], { description: 'The changes; there may be none.', simple: true })
  changes: VacancyChange[];

  @Field(() => String, { description: '`since` of the next page. Good for 30 days.', simple: true })
  next: string;

  @Field(() => Boolean, {
    description:
      'Whether to ask again at once. When false, whoever has applied all pages has exactly the vacancies that were open at `evaluatedAt`.',
    simple: true,
  })
  hasMore: boolean;

  @Field(() => Boolean, {
    description:
      'Changes since then are not known: forget all vacancies, and go on with `next`, which gives all open ones.',
    simple: true,
  })
  resyncRequired: boolean;

  @Field(() => DateTimeScalar, { description: 'The instant for which the changes hold.', simple: true })
  evaluatedAt: Date;
}
