import { HtmlScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Block } from './block.js';

@ObjectType('Heading', { description: 'A heading of a body.' })
export class HeadingType {
  @Field(() => String, { description: 'Its id in the HTML, unique within the body.', simple: true })
  anchor: string;

  @Field(() => Int, { description: 'Level from 1 to 6.', simple: true })
  level: number;

  @Field(() => String, { description: 'Its text.', simple: true })
  text: string;
}

@Directive('@key(fields: "filter first", resolvable: false)')
@ObjectType({
  description: 'A block of type `vacancyList`: a filter whose vacancies are found when the article is read.',
})
export class VacancyList {
  @Field(() => String, { nullable: true, description: 'What to write above it.', simple: true })
  heading: string | null;

  @Field(() => JsonObjectScalar, {
    description: 'A `VacancyFilter` as JSON, to be sent as it is for the whole list.',
    simple: true,
  })
  filter: Record<string, unknown>;

  @Field(() => Int, { description: 'How many vacancies the author wants to show, 1 to 20.', simple: true })
  first: number;
}

@ObjectType({ description: 'The body of an article: typed blocks, and projections of them.' })
export class ArticleBody {
  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [JsonObjectScalar], {
    description:
      'Blocks with a `type`: paragraph, heading, list, blockquote, image, table, linkCard, vacancyList, thematicBreak.',
  })
  blocks: Block[];

  @Field(() => Int, { description: 'Version of the form of `blocks`; older ones are brought up to it.' })
  schemaVersion: number;

  @Field(() => HtmlScalar, { description: 'As HTML; pictures and lists of vacancies are for the client to fill.' })
  html: string;

  @Field(() => String, { description: 'As plain text.' })
  plainText: string;

  @Field(() => String, { description: 'As Markdown, from which the same blocks can be read.' })
  markdown: string;

  @Field(() => Int, { description: 'Number of words.' })
  wordCount: number;

  @Field(() => Int, { description: 'Minutes to read it.' })
  readingMinutes: number;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [HeadingType], { description: 'Its headings in order.' })
  headings: HeadingType[];

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [VacancyList], {
    description: 'Its lists of vacancies in order; `data-index` of their sections in the HTML counts them from 0.',
  })
  vacancyLists: VacancyList[];
}
