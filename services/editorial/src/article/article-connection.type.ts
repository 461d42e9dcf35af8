import { Count, PageInfo } from '@heartland/shared/connection';
import { LookupStatus } from '@heartland/shared/lookup';
import { RelevanceType } from '@heartland/shared/relevance.type';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { ArticleType } from './article.type.js';

@ObjectType({ description: 'An article in a list.' })
export class ArticleEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ArticleType, { description: 'The article.', simple: true })
  node: object;

  @Field(() => Float, {
    nullable: true,
    description: 'How well its title and summary fit the text, from 0 to 1; null in other orders than RELEVANCE.',
    simple: true,
  })
  score: number | null;

  /** What was searched for; null without a text. */
  text: string | null;
}

@ObjectType({ description: 'A page of articles.' })
export class ArticleConnection {
  @Field(() => [ArticleEdge], { description: 'The articles with their places in the list.', simple: true })
  edges: ArticleEdge[];

  @Field(() => [ArticleType], { description: 'The articles.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => DateTimeScalar, {
    description: 'The instant for which the list and its count hold: each edition in it is the one of that instant.',
    simple: true,
  })
  evaluatedAt: Date;

  /** Counts when asked. */
  count: () => Promise<Count>;
}

@ObjectType({ description: 'An article that is relevant to a vacancy or another article.' })
export class RelevantArticleEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ArticleType, { description: 'The article.', simple: true })
  node: object;

  @Field(() => RelevanceType, { description: 'How well it fits, and why.', simple: true })
  relevance: RelevanceType;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it stands and why, to be sent to `recordRelevanceEvents`; null beside articles, and where nothing is counted.',
    simple: true,
  })
  placement?: string | null;
}

@ObjectType({ description: 'A page of articles that are relevant to a vacancy or another article, best first.' })
export class RelevantArticleConnection {
  @Field(() => [RelevantArticleEdge], { description: 'The articles with their relevance.', simple: true })
  edges: RelevantArticleEdge[];

  @Field(() => [ArticleType], { description: 'The articles.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => Count, {
    description: 'How many the list has; at most three of them are about one topic.',
    simple: true,
  })
  totalCount: Count;
}

@ObjectType({ description: 'What a slug leads to.' })
export class ArticleLookup {
  @Field(() => LookupStatus, { description: 'Whether it is here, moved, gone or unknown.', simple: true })
  status: LookupStatus;

  @Field(() => ArticleType, {
    nullable: true,
    description: 'The article; null when it is gone or unknown.',
    simple: true,
  })
  article: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'The slug that it has now; null when it is gone or unknown.',
    simple: true,
  })
  canonicalSlug: string | null;
}
