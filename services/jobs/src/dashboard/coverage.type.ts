import { Count, PageInfo } from '@heartland/shared/connection';
import { JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { VacancyList } from '../search/vacancy-list.js';
import { TopicType } from '../topic/topic.type.js';
import type { UnknownTitle } from './unknown-titles.js';

const INTERNAL = '@tag(name: "internal")';

@Directive(INTERNAL)
@ObjectType({ description: 'A topic with what is open and what is written about it.' })
export class TopicCoverageEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => TopicType, { nullable: true, description: 'The topic.', simple: true })
  node: object | null;

  @Field(() => Int, { description: 'Open vacancies about it.', simple: true })
  openVacancies: number;

  @Field(() => Int, { description: 'Published articles about it.', simple: true })
  publishedArticles: number;

  @Field(() => Int, { description: 'Open vacancies less published articles.', simple: true })
  gap: number;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `vacancies` that lists them.', simple: true })
  vacancyFilter: object;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `articles` that lists them.', simple: true })
  articleFilter: object;
}

@Directive(INTERNAL)
@ObjectType({ description: 'Topics by what is open and what is written about them.' })
export class TopicCoverageConnection {
  @Field(() => [TopicCoverageEdge], { description: 'The topics with their numbers.', simple: true })
  edges: TopicCoverageEdge[];

  @Field(() => [TopicType], { nullable: 'items', description: 'The topics.', simple: true })
  nodes: (object | null)[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  @Field(() => Count, { description: 'How many topics there are.', simple: true })
  totalCount: Count;
}

@Directive(INTERNAL)
@ObjectType({ description: 'The open vacancies of one role in one setting, which no published article serves.' })
export class UncoveredProfile {
  @Field(() => String, { nullable: true, description: 'Key of the role; null for none that is known.', simple: true })
  role: string | null;

  @Field(() => String, { description: 'Role and setting in words.', simple: true })
  label: string;

  @Field(() => Int, { description: 'How many are open.', simple: true })
  count: number;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `vacancies` that lists them.', simple: true })
  filter: object;
}

@Directive(INTERNAL)
@ObjectType({ description: 'Open vacancies that no published article serves, the newest first.' })
export class UncoveredVacancyConnection {
  @Field(() => JsonObjectScalar, { description: 'The `filter` of `vacancies` that lists them.', simple: true })
  filter: object;

  list: VacancyList;
  profiles: UncoveredProfile[];
}

@Directive(INTERNAL)
@ObjectType({ description: 'A title of which the vocabulary knows no role.' })
export class UnknownTitleType implements UnknownTitle {
  @Field(() => String, {
    description: 'The title without what stands behind a dash, a comma or in brackets.',
    simple: true,
  })
  title: string;

  @Field(() => Int, { description: 'How many open vacancies have it.', simple: true })
  count: number;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `vacancies` that lists them.', simple: true })
  filter: object;
}

@Directive(INTERNAL)
@ObjectType({ description: 'Open vacancies of which the vocabulary knows no role.' })
export class VacanciesWithoutRole {
  @Field(() => Count, { description: 'How many there are.', simple: true })
  totalCount: Count;

  @Field(() => JsonObjectScalar, { description: 'The `filter` of `vacancies` that lists them.', simple: true })
  filter: object;

  titles: () => Promise<UnknownTitle[]>;
}
