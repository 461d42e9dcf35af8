import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { TopicRow } from './topic-row.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@Directive('@key(fields: "slug")')
@ObjectType('Topic', {
  implements: NodeType,
  description: 'What articles and vacancies can be about. Topics are a tree.',
})
export class TopicType
  implements
    NodeType,
    Pick<TopicRow, 'slug' | 'name' | 'description' | 'synonyms' | 'position' | 'version' | 'formerSlugs'>
{
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The key by which the other subgraph names a topic that it does not own.' })
  ref: string;

  @Directive('@inaccessible')
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [String], {
    description: 'Keys of the vocabulary for which it stands: vacancies are classified by them.',
  })
  vocabularyKeys: string[];

  @Field(() => String, { description: 'Name within a web address, e.g. `small-town-policing`.', simple: true })
  slug: string;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [String], { description: 'Slugs of topics that became a part of it; they lead to it.', simple: true })
  formerSlugs: string[];

  @Field(() => String, { description: 'Name.', simple: true })
  name: string;

  @Field(() => String, { description: 'What it covers, in a sentence.', simple: true })
  description: string;

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [String], { description: 'Other words for it.', simple: true })
  synonyms: string[];

  @Field(() => Int, { description: 'Its place among its siblings: 0, 1, 2 ...', simple: true })
  position: number;

  @Directive('@tag(name: "internal")')
  @Field(() => Int, { description: 'One more after every change: send it back as `expectedVersion`.', simple: true })
  version: number;
}
