import { wordCount } from '@heartland/shared/word-count';
import { HtmlScalar } from '@heartland/shared/scalars';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { headingsOf, htmlOf, plainTextOf, readingMinutes } from './body.js';
import { ArticleBody, HeadingType } from './body.type.js';

/** The projections of a body, made when they are asked for. */
@Resolver(() => ArticleBody)
export class ArticleBodyResolver {
  @FieldResolver(() => HtmlScalar)
  html(@Root() { blocks }: ArticleBody): string {
    return htmlOf(blocks);
  }

  @FieldResolver(() => String)
  plainText(@Root() { blocks }: ArticleBody): string {
    return plainTextOf(blocks);
  }

  @FieldResolver(() => Int)
  wordCount(@Root() { blocks }: ArticleBody): number {
    return wordCount(plainTextOf(blocks));
  }

  @FieldResolver(() => Int)
  readingMinutes(@Root() { blocks }: ArticleBody): number {
    return readingMinutes(wordCount(plainTextOf(blocks)));
  }

  @FieldResolver(() => [HeadingType])
  headings(@Root() { blocks }: ArticleBody): HeadingType[] {
    return headingsOf(blocks);
  }
}
