import { NodeType } from '@heartland/shared/node.type';
import { MatchProfileScalar } from '@heartland/shared/relevance.type';
import type { MatchProfile } from '@heartland/shared/relevance/profile';
import { DateTimeScalar, LocaleScalar } from '@heartland/shared/scalars';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { TopicType } from '../topic/topic.type.js';
import { ArticleTopicOrigin } from './article-enums.type.js';
import type { ArticleRow } from './article-row.js';

@ObjectType('ArticleTopic', { description: 'A topic that an article is about.' })
export class ArticleTopic {
  @Field(() => TopicType, { description: 'The topic.', simple: true })
  topic: object;

  @Field(() => Float, { description: 'How much of the article it is, from 0 to 1.', simple: true })
  weight: number;

  @Field(() => Boolean, { description: 'Whether it is the first of them.', simple: true })
  primary: boolean;

  @Field(() => ArticleTopicOrigin, { description: 'Who said so.', simple: true })
  origin: ArticleTopicOrigin;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType('Article', { implements: NodeType, description: 'An editorial article.' })
export class ArticleType
  implements NodeType, Pick<ArticleRow, 'slug' | 'locale' | 'title' | 'summary' | 'publishedAt' | 'modifiedAt'>
{
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The key by which the other subgraph names an article that it does not own.' })
  ref: string;

  @Field(() => String, { description: 'Name within a web address, unique within the locale.', simple: true })
  slug: string;

  @Field(() => LocaleScalar, { description: 'Language.', simple: true })
  locale: string;

  @Field(() => String, { description: 'Title.', simple: true })
  title: string;

  @Field(() => String, { description: 'What it says, in a sentence.', simple: true })
  summary: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First publication; null for a draft.', simple: true })
  publishedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'Last change that matters to readers.', simple: true })
  modifiedAt: Date;

  @Directive('@inaccessible')
  @Field(() => MatchProfileScalar, { description: 'What the jobs subgraph matches vacancies by.' })
  matchProfile: MatchProfile;
}
