import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything that can be fetched again with `node(id:)`.',
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque and globally unique.' })
  id: string;
}
