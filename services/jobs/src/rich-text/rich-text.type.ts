import { HtmlScalar } from '@heartland/shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A text in the forms that a client may need.' })
export class RichText {
  @Field(() => HtmlScalar, { description: 'As HTML.', simple: true })
  html: string;

  @Field(() => String, { description: 'As plain text.', simple: true })
  plainText: string;

  @Field(() => Int, { description: 'Number of words.', simple: true })
  wordCount: number;
}
