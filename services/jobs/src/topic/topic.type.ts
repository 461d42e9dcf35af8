import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref")')
@ObjectType('Topic', {
  implements: NodeType,
  description: 'What articles and vacancies can be about. Topics are a tree.',
})
export class TopicType implements NodeType {
  @Directive('@inaccessible')
  @Field(() => ID, {
    description: 'The key by which the other subgraph names a topic that it does not own.',
    simple: true,
  })
  ref: string;

  @Directive('@external')
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@external')
  @Field(() => [String], {
    description: 'Keys of the vocabulary for which it stands: vacancies are classified by them.',
    simple: true,
  })
  vocabularyKeys: string[];
}
