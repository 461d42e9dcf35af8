import { Count, exactly, ForwardPageArgs, pageRequest, toPage, pagedForward } from '@heartland/shared/connection';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnection } from '../article/article-connection.type.js';
import { AuthorType } from '../author/author.type.js';
import type { EditorialContext } from '../context.js';
import type { TopicChange } from './topic-change.entity.js';
import { TopicChangeType } from './topic-change.type.js';
import { TopicConnection } from './topic-connection.type.js';
import type { TopicRow } from './topic-row.js';
import { TopicType } from './topic.type.js';
import { vocabularyKeysOf } from './vocabulary-keys.js';

/** Topics on a page when the client does not say: the vocabulary is small and mostly wanted whole. */
const DEFAULT_TOPICS = 50;

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, {
    nullable: true,
    description:
      'The topic with this slug, or the one of which it became a part: then its `slug` is another, to which a client redirects. Null when there is none.',
  })
  topic(
    @Arg('slug', () => String, { description: 'Name within a web address, e.g. `small-town-policing`.' }) slug: string,
    @Ctx() { topicBySlug }: EditorialContext,
  ): Promise<TopicRow | null> {
    return topicBySlug.load(slug);
  }

  @Directive(pagedForward(DEFAULT_TOPICS))
  @Query(() => TopicConnection, {
    nullable: true,
    description:
      'The topics in the order of the tree, each before its children; 50 on a page when `first` is left out.',
  })
  async topics(
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { topics, cursors }: EditorialContext,
  ): Promise<TopicConnection> {
    const page = pageRequest(args, ['topics', 'tree'], cursors, DEFAULT_TOPICS);
    const rows = await topics.page(page);
    return {
      ...toPage(rows, page, ['topics', 'tree'], ({ path }) => [path], cursors),
      count: async () => exactly(await topics.count()),
    };
  }

  @FieldResolver(() => String)
  ref(@Root() { id }: TopicRow): string {
    return id;
  }

  @FieldResolver(() => [String])
  vocabularyKeys(@Root() topic: TopicRow): string[] {
    return vocabularyKeysOf(topic);
  }

  @FieldResolver(() => TopicType, { nullable: true, description: 'The topic above it; null at the top.' })
  parent(@Root() { parentId }: TopicRow, @Ctx() { topicById }: EditorialContext): Promise<TopicRow | null> | null {
    return parentId === null ? null : topicById.load(parentId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [TopicType], { description: 'The topics below it, in their order.' })
  children(@Root() { id }: TopicRow, @Ctx() { subtopicsOf }: EditorialContext): Promise<TopicRow[]> {
    return subtopicsOf(id);
  }

  @Directive('@tag(name: "internal")')
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [TopicChangeType], {
    description: 'What became of it and of those that are a part of it, the newest first; at most 50.',
  })
  changes(@Root() { id }: TopicRow, @Ctx() { topicChangesOf }: EditorialContext): Promise<TopicChange[]> {
    return topicChangesOf(id);
  }

  @FieldResolver(() => Count, { description: 'How many published articles are about it.' })
  publishedArticleCount(@Root() { id }: TopicRow, @Ctx() { articleLists }: EditorialContext): Promise<Count> {
    return articleLists.publishedCountOfTopic(id);
  }

  @Directive(pagedForward())
  @FieldResolver(() => ArticleConnection, { description: 'Published articles about it, newest first.' })
  articles(
    @Root() { id }: TopicRow,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { articleLists }: EditorialContext,
  ): Promise<ArticleConnection> {
    return articleLists.ofTopic(id, args);
  }
}

@Resolver(() => TopicConnection)
export class TopicConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: TopicConnection): Promise<Count> {
    return connection.count();
  }
}

@Resolver(() => TopicChangeType)
export class TopicChangeResolver {
  @FieldResolver(() => AuthorType)
  async by(@Root() { by }: TopicChange, @Ctx() { authorById }: EditorialContext): Promise<object> {
    return (await authorById.load(by))!;
  }
}
