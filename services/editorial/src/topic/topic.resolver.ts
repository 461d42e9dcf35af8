import { Count, exactly, ForwardPageArgs, pageRequest, toPage } from '@heartland/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnection } from '../article/article-connection.type.js';
import type { EditorialContext } from '../context.js';
import { TopicConnection } from './topic-connection.type.js';
import type { Topic } from './topic.entity.js';
import { TopicType } from './topic.type.js';

/** Topics on a page when the client does not say: the vocabulary is small and mostly wanted whole. */
const DEFAULT_TOPICS = 50;

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, { nullable: true, description: 'The topic with this slug; null when there is none.' })
  topic(
    @Arg('slug', () => String, { description: 'Name within a web address, e.g. `small-town-policing`.' }) slug: string,
    @Ctx() { topicBySlug }: EditorialContext,
  ): Promise<Topic | null> {
    return topicBySlug.load(slug);
  }

  @Query(() => TopicConnection, {
    nullable: true,
    description: 'The topics by name; 50 on a page when `first` is left out.',
  })
  async topics(
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { topics, cursors }: EditorialContext,
  ): Promise<TopicConnection> {
    const page = pageRequest(args, ['topics'], cursors, DEFAULT_TOPICS);
    const rows = await topics.page(page);
    return {
      ...toPage(rows, page, ['topics'], ({ name, id }) => [name, id], cursors),
      count: async () => exactly(await topics.count()),
    };
  }

  @FieldResolver(() => String)
  ref(@Root() { id }: Topic): string {
    return id;
  }

  @FieldResolver(() => Count, { description: 'How many published articles are about it.' })
  publishedArticleCount(@Root() { id }: Topic, @Ctx() { articleLists }: EditorialContext): Promise<Count> {
    return articleLists.publishedCountOfTopic(id);
  }

  @FieldResolver(() => ArticleConnection, { description: 'Published articles about it, newest first.' })
  articles(
    @Root() { id }: Topic,
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
