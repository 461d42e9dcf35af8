import { NodeType } from '@heartland/shared/node.type';
import { MatchProfileScalar } from '@heartland/shared/relevance.type';
import type { MatchProfile } from '@heartland/shared/relevance/profile';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "ref")')
@ObjectType('Article', { implements: NodeType, description: 'An editorial article.' })
export class ArticleType implements NodeType {
  @Directive('@inaccessible')
  @Field(() => ID, {
    description: 'The key by which the other subgraph names an article that it does not own.',
    simple: true,
  })
  ref: string;

  @Directive('@external')
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@external')
  @Field(() => MatchProfileScalar, { description: 'What vacancies are matched by.', simple: true })
  matchProfile: MatchProfile;
}
