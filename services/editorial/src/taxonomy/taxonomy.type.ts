import { Directive, Field, ObjectType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'What a mutation of topics did.' })
export class TopicPayload {
  /** Nothing was done when it is left out. */
  topicId?: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [UserErrorType], {
    description: 'What is to be mended in the input; empty when it was done.',
    simple: true,
  })
  userErrors: readonly UserFault[];
}
