import { Field, ObjectType } from 'type-graphql';
import { ImageType } from '../image/image.type.js';

@ObjectType({ description: 'What search engines and cards of social networks show of a page.' })
export class Seo {
  @Field(() => String, { description: 'Title; that of the article unless the desk says another.', simple: true })
  title: string;

  @Field(() => String, {
    description: 'What it says, in a sentence; the summary of the article unless the desk says another.',
    simple: true,
  })
  description: string;

  @Field(() => ImageType, {
    nullable: true,
    description: 'The image above the article; null without one.',
    simple: true,
  })
  ogImage: object | null;

  @Field(() => Boolean, { description: 'Whether search engines are to leave the page out.', simple: true })
  noindex: boolean;
}
