import type { Count } from '@heartland/shared/connection';
import { PageInfo } from '@heartland/shared/connection';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { EditionRow } from './edition-row.js';

@Directive('@tag(name: "internal")')
@ObjectType('ArticleEdition', { description: 'An article as it was saved once; what it says never changes.' })
export class ArticleEditionType implements Pick<
  EditionRow,
  'number' | 'title' | 'summary' | 'minor' | 'createdAt' | 'comment' | 'liveFrom' | 'liveUntil' | 'version'
> {
  @Field(() => Int, { description: '1, 2, 3 ... within the article.', simple: true })
  number: number;

  @Field(() => String, { description: 'Title.', simple: true })
  title: string;

  @Field(() => String, { description: 'What it says, in a sentence.', simple: true })
  summary: string;

  @Field(() => Boolean, { description: 'Whether it differs in nothing that matters to readers.', simple: true })
  minor: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was saved.', simple: true })
  createdAt: Date;

  @Field(() => String, { nullable: true, description: 'What was said of the save.', simple: true })
  comment: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Readers see it from this instant on; null when that is not settled.',
    simple: true,
  })
  liveFrom: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Readers see it until this instant; null is without an end.',
    simple: true,
  })
  liveUntil: Date | null;

  @Field(() => Int, { description: 'Of the article: send it back as `expectedVersion`.', simple: true })
  version: number;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An edition in a list.' })
export class ArticleEditionEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => ArticleEditionType, { description: 'The edition.', simple: true })
  node: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of editions, the newest first.' })
export class ArticleEditionConnection {
  @Field(() => [ArticleEditionEdge], { description: 'The editions with their places in the list.', simple: true })
  edges: ArticleEditionEdge[];

  @Field(() => [ArticleEditionType], { description: 'The editions.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  /** Counts when asked. */
  count: () => Promise<Count>;
}
