import { DateTimeScalar, JsonObjectScalar, LocaleScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { ArticleStatus } from '../article/article-enums.type.js';

@Directive('@tag(name: "internal")')
@InputType({ description: 'What search engines are told; null is what readers see.' })
export class SeoInput {
  @Field(() => String, { nullable: true, description: 'Title, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Description, at most 500 characters.' })
  description?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are to leave it out.' })
  noindex?: boolean | null;
}

/** What an edition says, beside its title and its by-line. */
@InputType()
abstract class EditionContentInput {
  @Field(() => String, { nullable: true, description: 'What it says, in a sentence of at most 500 characters.' })
  summary?: string | null;

  @Field(() => [JsonObjectScalar], { nullable: true, description: 'Blocks of the body.' })
  blocks?: object[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'What it is about, the primary topic first; at most 20. Null lets the vocabulary propose it, and so does leaving it out until somebody has chosen.',
  })
  topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Agencies that it is about; at most 20.' })
  agencyIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The image above it; null takes it away.' })
  heroImageId?: string | null;

  @Field(() => SeoInput, { nullable: true, description: 'What search engines are told.' })
  seo?: SeoInput | null;

  @Field(() => String, { nullable: true, description: 'Said of the edition, at most 1,000 characters.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'An article to begin.' })
export class CreateArticleInput extends EditionContentInput {
  @Field(() => String, { description: 'Title, 1 to 200 characters.' })
  title: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language.', defaultValue: 'en' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Name within a web address; made of the title when left out.' })
  slug?: string | null;

  @Field(() => ID, { nullable: true, description: 'Article of which it is a translation.' })
  translationOf?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who wrote it, in the order of the by-line; who acts when left out; at most 20.',
  })
  authorIds?: string[] | null;
}

/** What every other change of an article has. */
@InputType()
abstract class ArticleChangeInput {
  @Field(() => ID, { description: 'Id of the article.' })
  id: string;

  @Field(() => Int, { description: '`version` of the article when it was read.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'The same key with the same input is done once within a day.' })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'What to save as the next edition; what is left out is as it was.' })
export class UpdateArticleDraftInput extends EditionContentInput {
  @Field(() => ID, { description: 'Id of the article.' })
  id: string;

  @Field(() => Int, { description: '`version` of the article when it was read.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'Title, 1 to 200 characters.' })
  title?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Who wrote it, in the order of the by-line; at most 20.' })
  authorIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Nothing in it matters to readers: `modifiedAt` of the article is to stay.',
  })
  minor?: boolean | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A move of the workflow.' })
export class TransitionArticleInput extends ArticleChangeInput {
  @Field(() => ArticleStatus, { description: 'Where to; `allowedTransitions` of the article says what there is.' })
  to: ArticleStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant, in the future, of SCHEDULED, and if it is not now of UNPUBLISHED.',
  })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: 'For the log; at most 1,000 characters.' })
  comment?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A new name for an article.' })
export class ChangeArticleSlugInput extends ArticleChangeInput {
  @Field(() => String, { description: 'At most 100 lower-case letters, digits and single hyphens between them.' })
  slug: string;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'An edition to go back to.' })
export class RestoreArticleEditionInput extends ArticleChangeInput {
  @Field(() => Int, { description: 'Its number.' })
  editionNumber: number;

  @Field(() => String, { nullable: true, description: 'Said of the new edition, at most 1,000 characters.' })
  comment?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'A draft to throw away.' })
export class DiscardArticleDraftInput extends ArticleChangeInput {}
