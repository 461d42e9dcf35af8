import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { ArticleStatus } from '../article/article-enums.type.js';
import { AuthorType } from '../author/author.type.js';
import type { Role } from '../mutation/actor.js';
import type { Move, Need } from './article.workflow.js';
import type { WorkflowTransition } from './workflow-transition.entity.js';

export const RoleEnum: { [Name in Role]: Name } = { AUTHOR: 'AUTHOR', EDITOR: 'EDITOR', PUBLISHER: 'PUBLISHER' };
registerEnumType(RoleEnum, {
  name: 'DeskRole',
  description: 'What somebody may be at the desk.',
  valuesConfig: {
    AUTHOR: { description: 'Writes articles and changes their own.' },
    EDITOR: { description: 'Changes and reviews all articles.' },
    PUBLISHER: { description: 'Decides what readers see.' },
  },
});

export const NeedEnum: { [Name in Uppercase<Need>]: Need } = {
  REQUIRED: 'required',
  OPTIONAL: 'optional',
  NONE: 'none',
};
registerEnumType(NeedEnum, {
  name: 'Need',
  description: 'Whether something has to be said.',
  valuesConfig: {
    REQUIRED: { description: 'It has to be said.' },
    OPTIONAL: { description: 'It may be said.' },
    NONE: { description: 'It must not be said.' },
  },
});

@Directive('@tag(name: "internal")')
@ObjectType('AllowedTransition', { description: 'A move that the workflow has for an article.' })
export class AllowedTransition implements Pick<Move, 'from' | 'to' | 'at' | 'comment' | 'meaning' | 'roles'> {
  @Field(() => ArticleStatus, { description: 'Where it is.', simple: true })
  from: Move['from'];

  @Field(() => ArticleStatus, { description: 'Where it goes.', simple: true })
  to: Move['to'];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [RoleEnum], { description: 'Who may make it.', simple: true })
  roles: readonly Role[];

  @Field(() => Boolean, { description: 'Whether who asks has one of the roles.', simple: true })
  yours: boolean;

  @Field(() => NeedEnum, { description: 'Whether the instant has to be said.', simple: true })
  at: Need;

  @Field(() => NeedEnum, { description: 'Whether a comment has to be made.', simple: true })
  comment: Need;

  @Field(() => String, { description: 'What it means, in a sentence.', simple: true })
  meaning: string;
}

@Directive('@tag(name: "internal")')
@ObjectType('WorkflowTransition', { description: 'A move that was made.' })
export class WorkflowTransitionType implements Pick<
  WorkflowTransition,
  'at' | 'from' | 'to' | 'effectiveAt' | 'comment'
> {
  @Field(() => DateTimeScalar, { description: 'When it was made.', simple: true })
  at: Date;

  @Field(() => ArticleStatus, { description: 'Where the edition was.', simple: true })
  from: WorkflowTransition['from'];

  @Field(() => ArticleStatus, { description: 'Where it went.', simple: true })
  to: WorkflowTransition['to'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant that it is about; null when it had effect at once.',
    simple: true,
  })
  effectiveAt: Date | null;

  @Field(() => AuthorType, { description: 'Who made it.' })
  by: object;

  @Field(() => String, { nullable: true, description: 'What was said of it.', simple: true })
  comment: string | null;
}
