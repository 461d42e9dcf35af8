import { HtmlScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Block } from './body.js';

@ObjectType('Heading', { description: 'A heading of a body.' })
export class HeadingType {
  @Field(() => String, { description: 'Its id in the HTML, unique within the body.', simple: true })
  anchor: string;

  @Field(() => Int, { description: 'Level from 1 to 6.', simple: true })
  level: number;

  @Field(() => String, { description: 'Its text.', simple: true })
  text: string;
}

@ObjectType({ description: 'The body of an article: a tree of typed blocks, and projections of it.' })
export class ArticleBody {
  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [JsonObjectScalar], {
    description: 'Block nodes of mdast: paragraph, heading, list, blockquote, thematicBreak.',
    simple: true,
  })
  blocks: Block[];

  @Field(() => Int, { description: 'Version of the form of the blocks.', simple: true })
  schemaVersion: number;

  @Field(() => HtmlScalar, { description: 'As HTML.' })
  html: string;

  @Field(() => String, { description: 'As plain text.' })
  plainText: string;

  @Field(() => Int, { description: 'Number of words.' })
  wordCount: number;

  @Field(() => Int, { description: 'Minutes to read it.' })
  readingMinutes: number;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [HeadingType], { description: 'Its headings in order.' })
  headings: HeadingType[];
}
