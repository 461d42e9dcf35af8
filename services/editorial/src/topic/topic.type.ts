import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Topic } from './topic.entity.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@Directive('@key(fields: "slug")')
@ObjectType('Topic', {
  implements: NodeType,
  description: 'A topic of the vocabulary that vacancies and articles share.',
})
export class TopicType implements NodeType, Pick<Topic, 'slug' | 'name' | 'description' | 'synonyms'> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The key by which the other subgraph names a topic that it does not own.' })
  ref: string;

  @Field(() => String, { description: 'Name within a web address, e.g. `small-town-policing`.', simple: true })
  slug: string;

  @Field(() => String, { description: 'Name.', simple: true })
  name: string;

  @Field(() => String, { description: 'What it covers, in a sentence.', simple: true })
  description: string;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [String], { description: 'Other words for it.', simple: true })
  synonyms: string[];
}
