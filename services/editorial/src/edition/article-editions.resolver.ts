import { ForwardPageArgs, pagedForward } from '@heartland/shared/connection';
import { Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ArticleRow } from '../article/article-row.js';
import { ArticleType } from '../article/article.type.js';
import { SlugRedirectType } from '../article/slug-redirect.type.js';
import type { EditorialContext } from '../context.js';
import { AllowedTransition } from '../workflow/workflow.type.js';
import type { EditionRow } from './edition-row.js';
import { ArticleEditionConnection, ArticleEditionType } from './edition.type.js';

/** What the desk sees of an article, and readers do not. */
@Resolver(() => ArticleType)
export class ArticleEditionsResolver {
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => Int, { description: 'One more after every write: send it back as `expectedVersion`.' })
  version(@Root() { version }: ArticleRow): number {
    return version;
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => Boolean, { description: 'Whether there is a draft beside what readers see.' })
  async hasPendingChanges(@Root() article: ArticleRow, @Ctx() { draftOf, isLive }: EditorialContext): Promise<boolean> {
    return isLive(article) && (await draftOf(article.id)) !== null;
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => ArticleEditionType, {
    nullable: true,
    description: 'The edition that is being worked on; null when there is none.',
  })
  draft(@Root() { id }: ArticleRow, @Ctx() { draftOf }: EditorialContext): Promise<EditionRow | null> {
    return draftOf(id);
  }

  @Directive('@tag(name: "internal")')
  @Directive(pagedForward())
  @FieldResolver(() => ArticleEditionConnection, { description: 'All editions, the newest first.' })
  editions(
    @Root() { id }: ArticleRow,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { editionsOf }: EditorialContext,
  ): Promise<ArticleEditionConnection> {
    return editionsOf(id, args);
  }

  @Directive('@tag(name: "internal")')
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [AllowedTransition], {
    description: 'The moves that the workflow has from where it stands (docs/workflow.md).',
  })
  allowedTransitions(@Root() { id }: ArticleRow, @Ctx() { movesOf }: EditorialContext): Promise<AllowedTransition[]> {
    return movesOf(id);
  }

  @Directive('@tag(name: "internal")')
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [SlugRedirectType], { description: 'Slugs that it had before, the newest first.' })
  slugHistory(@Root() { id }: ArticleRow, @Ctx() { slugHistoryOf }: EditorialContext): Promise<object[]> {
    return slugHistoryOf(id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [ArticleType], { description: 'Its published translations, by language.' })
  translations(@Root() article: ArticleRow, @Ctx() { translationsOf }: EditorialContext): Promise<ArticleRow[]> {
    return translationsOf(article);
  }
}
