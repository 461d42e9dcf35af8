import { JsonObjectScalar, HtmlScalar } from '@heartland/shared/scalars';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BLOCKS_VERSION, type Block } from './block.js';
import type { Body } from './body.js';
import { ArticleBody, HeadingType, VacancyList } from './body.type.js';
import { markdownOf } from './markdown/markdown.js';
import { readingMinutes } from './plain-text.js';
import { vacancyListsOf } from './vacancy-lists.js';

/** The projections of a stored body, made when they are first asked for. */
@Resolver(() => ArticleBody)
export class ArticleBodyResolver {
  @FieldResolver(() => [JsonObjectScalar])
  blocks(@Root() body: Body): Promise<Block[]> {
    return body.blocks();
  }

  @FieldResolver(() => Int)
  schemaVersion(): number {
    return BLOCKS_VERSION;
  }

  @FieldResolver(() => HtmlScalar)
  html(@Root() body: Body): Promise<string> {
    return body.html();
  }

  @FieldResolver(() => String)
  plainText(@Root() body: Body): Promise<string> {
    return body.plainText();
  }

  @FieldResolver(() => String)
  async markdown(@Root() body: Body): Promise<string> {
    return markdownOf(await body.blocks());
  }

  @FieldResolver(() => Int)
  wordCount(@Root() body: Body): Promise<number> {
    return body.wordCount();
  }

  @FieldResolver(() => Int)
  async readingMinutes(@Root() body: Body): Promise<number> {
    return readingMinutes(await body.wordCount());
  }

  @FieldResolver(() => [HeadingType])
  headings(@Root() body: Body): Promise<HeadingType[]> {
    return body.headings();
  }

  @FieldResolver(() => [VacancyList])
  async vacancyLists(@Root() body: Body): Promise<VacancyList[]> {
    return vacancyListsOf(await body.blocks());
  }
}
