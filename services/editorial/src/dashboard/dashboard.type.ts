import type { Count } from '@heartland/shared/connection';
import { PageInfo } from '@heartland/shared/connection';
import { DateTimeScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ArticleStatus } from '../article/article-enums.type.js';
import { ArticleType } from '../article/article.type.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'How many articles have a status.' })
export class StatusCount {
  @Field(() => ArticleStatus, { description: 'The status.', simple: true })
  status: `${ArticleStatus}`;

  @Field(() => Int, { description: 'How many have it.', simple: true })
  count: number;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `articles` that lists them.', simple: true })
  filter: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An article in a list of the dashboard.' })
export class DashboardArticleEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ArticleType, { description: 'The article.', simple: true })
  node: object;

  @Field(() => DateTimeScalar, {
    description:
      'By what the list is ordered: when readers will see it, when it was changed last, when it was published, or since when it waits.',
    simple: true,
  })
  at: Date;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of a list of the dashboard.' })
export class DashboardArticleConnection {
  @Field(() => [DashboardArticleEdge], { description: 'The articles with their places in the list.', simple: true })
  edges: DashboardArticleEdge[];

  @Field(() => [ArticleType], { description: 'The articles.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => JsonObjectScalar, {
    description: 'The `filter` of `articles` that lists the same, in its own order.',
    simple: true,
  })
  filter: object;

  /** Counts when asked. */
  count: () => Promise<Count>;
}

@Directive('@key(fields: "evaluatedAt")')
@Directive('@tag(name: "internal")')
@ObjectType('EditorialDashboard', {
  description: 'What the desk has to do; every number comes with the filter that gives it again at the same moment.',
})
export class EditorialDashboardType {
  @Field(() => DateTimeScalar, { description: 'The moment for which all of it holds.', simple: true })
  evaluatedAt: Date;

  @Directive('@inaccessible')
  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [JsonObjectScalar], { description: 'What the desk has about each topic.' })
  topicSupply: object[];

  @Directive('@inaccessible')
  @Directive('@listSize(assumedSize: 500)')
  @Field(() => [String], {
    description: 'Match profiles that published articles serve; vacancies are counted by them.',
  })
  servedProfiles: string[];

  @Directive('@external')
  @Field(() => [String], {
    nullable: true,
    description: 'Match profiles that open vacancies have; articles are counted by them.',
    simple: true,
  })
  openProfiles: readonly string[] | null;
}
