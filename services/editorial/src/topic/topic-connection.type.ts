import type { Count } from '@heartland/shared/connection';
import { PageInfo } from '@heartland/shared/connection';
import { Field, ObjectType } from 'type-graphql';
import { TopicType } from './topic.type.js';

@ObjectType({ description: 'A topic in a list.' })
export class TopicEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => TopicType, { description: 'The topic.', simple: true })
  node: object;
}

@ObjectType({ description: 'A page of topics.' })
export class TopicConnection {
  @Field(() => [TopicEdge], { description: 'The topics with their places in the list.', simple: true })
  edges: TopicEdge[];

  @Field(() => [TopicType], { description: 'The topics.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  /** Counts when asked. */
  count: () => Promise<Count>;
}
