import { NodeType } from '@heartland/shared/node.type';
import { DateTimeScalar, UrlScalar } from '@heartland/shared/scalars';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { FeedSourceType } from '../feed/feed.type.js';
import { TopicType } from '../topic/topic.type.js';
import { EmploymentType, PositionType, TopicOrigin, WorkArrangement } from './vacancy-enums.type.js';
import type { VacancyRow } from './vacancy-row.js';

@ObjectType({ description: 'A topic that a vacancy is about.' })
export class VacancyTopic {
  @Field(() => String, {
    description:
      'Key of the vocabulary: the slug of the topic, or one that leads to it; readable even while the editorial subgraph is down.',
    simple: true,
  })
  key: string;

  @Field(() => TopicType, {
    nullable: true,
    description: 'The topic itself; null while the editorial subgraph is down.',
    simple: true,
  })
  topic: TopicType | null;

  @Field(() => Float, { description: 'How much of the vacancy it is about, from 0 to 1.', simple: true })
  weight: number;

  @Field(() => TopicOrigin, { description: 'Who said so.', simple: true })
  origin: TopicOrigin;
}

@ObjectType({ description: 'Where a vacancy comes from.' })
export class VacancySource {
  @Field(() => FeedSourceType, { description: 'The feed.', simple: true })
  feed: FeedSourceType;

  @Field(() => String, { description: 'Its id within the feed.', simple: true })
  externalId: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the feed shows it.', simple: true })
  url: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first read.', simple: true })
  firstSeenAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last read.', simple: true })
  lastSeenAt: Date;

  @Directive('@tag(name: "internal")')
  @Field(() => String, { description: 'SHA-256 of the posting as it was read.', simple: true })
  rawChecksum: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Vacancy', { implements: NodeType, description: 'A job advertisement of a law enforcement agency.' })
export class VacancyType implements NodeType, Pick<VacancyRow, 'slug' | 'title' | 'postedAt' | 'validThrough'> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => String, {
    description: 'Name within a web address. Old ones still lead here, through `vacancyBySlug`.',
    simple: true,
  })
  slug: string;

  @Field(() => String, { description: 'Title as advertised.', simple: true })
  title: string;

  @Field(() => DateTimeScalar, { description: 'When it was posted.', simple: true })
  postedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant at which it expires; null is open until filled.',
    simple: true,
  })
  validThrough: Date | null;

  @Field(() => PositionType, { description: 'What kind of position it is.', simple: true })
  positionType: PositionType;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [EmploymentType], { description: 'Kinds of employment offered.', simple: true })
  employmentTypes: EmploymentType[];

  @Field(() => WorkArrangement, { description: 'Where the work is done from.', simple: true })
  workArrangement: WorkArrangement;
}
