import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.js';
import type { Changed, ChangePage } from './change-feed.js';

export enum ChangeOp {
  UPSERT = 'UPSERT',
  TOMBSTONE = 'TOMBSTONE',
}
registerEnumType(ChangeOp, {
  name: 'ChangeOp',
  description: 'What a follower of changes does with his copy.',
  valuesConfig: {
    UPSERT: { description: 'Put it in, or in the place of what is there.' },
    TOMBSTONE: { description: 'Take it out, if it is there: readers do not see it.' },
  },
});

/** What changes of all kinds have. */
@ObjectType()
export abstract class Change implements Changed {
  @Field(() => String, { description: 'Opaque text; the changes of a page sort by it.', simple: true })
  seq: string;

  @Field(() => DateTimeScalar, {
    description: 'When it changed: when it was written, or the date that has come.',
    simple: true,
  })
  at: Date;

  @Field(() => ChangeOp, { description: 'What to do.', simple: true })
  op: ChangeOp;

  @Field(() => ID, { description: 'Id of what has changed.', simple: true })
  id: string;
}

/** What pages of changes of all kinds have. */
@ObjectType()
export abstract class ChangePageType implements Omit<ChangePage<never>, 'changes'> {
  @Field(() => String, { description: '`since` of the next page. Good for 30 days.', simple: true })
  next: string;

  @Field(() => Boolean, {
    description:
      'Whether to ask again at once. When false, whoever has applied all pages has exactly what readers saw at `evaluatedAt`.',
    simple: true,
  })
  hasMore: boolean;

  @Field(() => Boolean, {
    description: 'Changes since then are not known: forget everything, and go on with `next`, which gives all anew.',
    simple: true,
  })
  resyncRequired: boolean;

  @Field(() => DateTimeScalar, { description: 'The instant for which the changes hold.', simple: true })
  evaluatedAt: Date;
}
