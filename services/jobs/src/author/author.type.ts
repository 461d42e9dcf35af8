import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref", resolvable: false)')
@ObjectType('Author', { implements: NodeType, description: 'Somebody who writes articles.' })
export class AuthorType implements NodeType {
  @Directive('@inaccessible')
  @Field(() => ID, {
    description: 'The key by which the other subgraph names an author that it does not own.',
    simple: true,
  })
  ref: string;

  @Directive('@external')
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;
}
