import { Directive, Field, ObjectType } from 'type-graphql';
import { HtmlScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: 'Where something that was found has the words that were looked for.' })
export class Highlight {
  @Field(() => String, { description: 'Name of the field that has them, e.g. `title`.', simple: true })
  field: string;

  @Field(() => HtmlScalar, { description: 'The words in their context; `<mark>` is the only element.', simple: true })
  snippet: string;
}
