import { JsonObjectScalar, HtmlScalar } from '@heartland/shared/scalars';
import { wordCount } from '@heartland/shared/word-count';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BLOCKS_VERSION, type Block } from './block.js';
import { ArticleBody, HeadingType, VacancyList } from './body.type.js';
import { headingsOf } from './headings.js';
import { htmlOf } from './html/html.js';
import { markdownOf } from './markdown/markdown.js';
import { plainTextOf, readingMinutes } from './plain-text.js';
import { blocksOfBody, type StoredBody } from './stored-blocks.js';
import { vacancyListsOf } from './vacancy-lists.js';

/** The projections of a stored body, made when they are asked for. */
@Resolver(() => ArticleBody)
export class ArticleBodyResolver {
  @FieldResolver(() => [JsonObjectScalar])
  blocks(@Root() body: StoredBody): Block[] {
    return blocksOfBody(body);
  }

  @FieldResolver(() => Int)
  schemaVersion(): number {
    return BLOCKS_VERSION;
  }

  @FieldResolver(() => HtmlScalar)
  html(@Root() body: StoredBody): string {
    return htmlOf(blocksOfBody(body));
  }

  @FieldResolver(() => String)
  plainText(@Root() body: StoredBody): string {
    return plainTextOf(blocksOfBody(body));
  }

  @FieldResolver(() => String)
  markdown(@Root() body: StoredBody): string {
    return markdownOf(blocksOfBody(body));
  }

  @FieldResolver(() => Int)
  wordCount(@Root() body: StoredBody): number {
    return wordCount(plainTextOf(blocksOfBody(body)));
  }

  @FieldResolver(() => Int)
  readingMinutes(@Root() body: StoredBody): number {
    return readingMinutes(wordCount(plainTextOf(blocksOfBody(body))));
  }

  @FieldResolver(() => [HeadingType])
  headings(@Root() body: StoredBody): HeadingType[] {
    return headingsOf(blocksOfBody(body));
  }

  @FieldResolver(() => [VacancyList])
  vacancyLists(@Root() body: StoredBody): VacancyList[] {
    return vacancyListsOf(blocksOfBody(body));
  }
}
