import { ForwardPageArgs, pagedForward } from '@heartland/shared/connection';
import { Directive, Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnection } from '../article/article-connection.type.js';
import type { EditorialContext } from '../context.js';
import type { Author } from './author.entity.js';
import { AuthorType } from './author.type.js';

@Resolver(() => AuthorType)
export class AuthorResolver {
  @Query(() => AuthorType, { nullable: true, description: 'The author with this slug; null when there is none.' })
  author(
    @Arg('slug', () => String, { description: 'Name within a web address.' }) slug: string,
    @Ctx() { authors }: EditorialContext,
  ): Promise<Author | null> {
    return authors.bySlug(slug);
  }

  @FieldResolver(() => String)
  ref(@Root() { id }: Author): string {
    return id;
  }

  @Directive(pagedForward())
  @FieldResolver(() => ArticleConnection, { description: 'Published articles, newest first.' })
  articles(
    @Root() { id }: Author,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { articleLists }: EditorialContext,
  ): Promise<ArticleConnection> {
    return articleLists.ofAuthor(id, args);
  }
}
