import { DateTimeScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { AuthorType } from '../author/author.type.js';
import type { TopicChange } from './topic-change.entity.js';

export const TopicChangeKindEnum: { [Kind in TopicChange['kind']]: Kind } = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  MOVED: 'MOVED',
  MERGED: 'MERGED',
};
registerEnumType(TopicChangeKindEnum, {
  name: 'TopicChangeKind',
  description: 'What became of a topic.',
  valuesConfig: {
    CREATED: { description: 'It was made.' },
    UPDATED: { description: 'What is said of it was changed.' },
    MOVED: { description: 'It was given another place in the tree.' },
    MERGED: { description: 'It became a part of another.' },
  },
});

@Directive('@tag(name: "internal")')
@ObjectType('TopicChange', { description: 'An entry of the log of topics.' })
export class TopicChangeType implements Pick<TopicChange, 'kind' | 'slug' | 'at' | 'details'> {
  @Field(() => TopicChangeKindEnum, { description: 'What was done.', simple: true })
  kind: TopicChange['kind'];

  @Field(() => String, { description: 'Slug of the topic to which it was done.', simple: true })
  slug: string;

  @Field(() => DateTimeScalar, { description: 'When.', simple: true })
  at: Date;

  @Field(() => AuthorType, { description: 'Who did it.' })
  by: object;

  @Field(() => JsonObjectScalar, { description: 'What was before and after.', simple: true })
  details: object;
}
