import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';

@Directive('@tag(name: "internal")')
@InputType({ description: 'What a preview token is to show (docs/preview.md).' })
export class CreatePreviewTokenInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Articles whose drafts are shown as if they were published, at most 100; when left out all, or with `asOf` none.',
  })
  articleIds?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant, in the future, at which the site is shown; the present when left out.',
  })
  asOf?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How long it is good, 1 to 10080 minutes.', defaultValue: 60 })
  expiresInMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}
