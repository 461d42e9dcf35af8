import { NodeType } from '@heartland/shared/node.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Author } from './author.entity.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType('Author', { implements: NodeType, description: 'Somebody who writes articles.' })
export class AuthorType implements NodeType, Pick<Author, 'slug' | 'name' | 'bio'> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The key by which the other subgraph names an author that it does not own.' })
  ref: string;

  @Field(() => String, { description: 'Name within a web address.', simple: true })
  slug: string;

  @Field(() => String, { description: 'Name as in the by-line.', simple: true })
  name: string;

  @Field(() => String, { nullable: true, description: 'Who it is, in a sentence.', simple: true })
  bio: string | null;
}
