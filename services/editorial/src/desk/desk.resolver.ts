import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ArticleRow } from '../article/article-row.js';
import { ArticleType } from '../article/article.type.js';
import type { EditorialContext } from '../context.js';
import type { EditionRow } from '../edition/edition-row.js';
import { ArticleEditionType } from '../edition/edition.type.js';
import {
  ChangeArticleSlugInput,
  CreateArticleInput,
  DiscardArticleDraftInput,
  RestoreArticleEditionInput,
  TransitionArticleInput,
  UpdateArticleDraftInput,
} from './desk.args.js';
import { ArticlePayload } from './desk.type.js';

type Outcome = Promise<ArticlePayload>;

/** The mutations of articles; what each does is in the service of its name. */
@Resolver(() => ArticlePayload)
export class DeskResolver {
  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Begins an article with its first draft.' })
  createArticle(
    @Arg('input', () => CreateArticleInput, { description: 'The article.' }) input: CreateArticleInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.createArticle(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Saves the next edition of an article as its draft.' })
  updateArticleDraft(
    @Arg('input', () => UpdateArticleDraftInput, { description: 'What it says.' }) input: UpdateArticleDraftInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.updateArticleDraft(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Throws the draft of an article away; it can be restored.' })
  discardArticleDraft(
    @Arg('input', () => DiscardArticleDraftInput, { description: 'Which.' }) input: DiscardArticleDraftInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.discardArticleDraft(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Makes a move of the workflow (docs/workflow.md).' })
  transitionArticle(
    @Arg('input', () => TransitionArticleInput, { description: 'The move.' }) input: TransitionArticleInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.transitionArticle(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Renames an article; its old name leads to it.' })
  changeArticleSlug(
    @Arg('input', () => ChangeArticleSlugInput, { description: 'The name.' }) input: ChangeArticleSlugInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.changeArticleSlug(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => ArticlePayload, { description: 'Saves what an earlier edition said as the next one.' })
  restoreArticleEdition(
    @Arg('input', () => RestoreArticleEditionInput, { description: 'Which.' }) input: RestoreArticleEditionInput,
    @Ctx() context: EditorialContext,
  ): Outcome {
    return context.desk.restoreArticleEdition(input);
  }

  @FieldResolver(() => ArticleType, { nullable: true, description: 'The article; null when nothing was done.' })
  article(
    @Root() { articleId }: ArticlePayload,
    @Ctx() { articleById }: EditorialContext,
  ): Promise<ArticleRow | null> | null {
    return articleId === undefined ? null : articleById.load(articleId);
  }

  @FieldResolver(() => ArticleEditionType, {
    nullable: true,
    description: 'The edition that was made or moved; null when nothing was done.',
  })
  edition(
    @Root() { editionId }: ArticlePayload,
    @Ctx() { editionById }: EditorialContext,
  ): Promise<EditionRow | null> | null {
    return editionId === undefined ? null : editionById.load(editionId);
  }
}
