import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref")')
@ObjectType('Agency', { description: 'A law enforcement agency.' })
export class AgencyType {
  @Directive('@inaccessible')
  @Field(() => ID, {
    description: 'The key by which the other subgraph names an agency that it does not own.',
    simple: true,
  })
  ref: string;
}
