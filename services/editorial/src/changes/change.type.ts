import { Change, ChangePageType } from '@heartland/shared/changes/change.type';
import { Directive, Field, ObjectType } from 'type-graphql';
import { ArticleType } from '../article/article.type.js';

@ObjectType({ description: 'An article as it is after a change. The same one may come again.' })
export class ArticleChange extends Change {
  @Field(() => ArticleType, { nullable: true, description: 'The article; null for a tombstone.', simple: true })
  article: object | null;
}

@ObjectType({ description: 'Changes of articles, to be applied in this order.' })
export class ArticleChangePage extends ChangePageType {
  @Directive('@listSize(assumedSize: 200)')
  @Field(() => [ArticleChange], { description: 'The changes; there may be none.', simple: true })
  changes: ArticleChange[];
}
