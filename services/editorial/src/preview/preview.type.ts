import { DateTimeScalar, UrlScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A preview token, or why there is none.' })
export class PreviewTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: 'To be sent as the header `x-preview`; null when there is none.',
    simple: true,
  })
  token: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it is good.', simple: true })
  expiresAt: Date | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The explorer with the token; what stands behind the `#` is not sent to any server.',
    simple: true,
  })
  url: string | null;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [UserErrorType], {
    description: 'What is to be mended in the input; empty when there is a token.',
    simple: true,
  })
  userErrors: readonly UserFault[];
}
