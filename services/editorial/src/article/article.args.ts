import { ForwardPageArgs, PageArgs } from '@heartland/shared/connection';
import { RelevanceGrade } from '@heartland/shared/relevance.type';
import { DateTimeScalar, LocaleScalar } from '@heartland/shared/scalars';
import { SortDirection } from '@heartland/shared/sort-direction.type';
import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { ArticleSortField } from '../search/article-sort.type.js';
import { ArticleStatus } from './article-enums.type.js';

@InputType({
  description:
    'Which articles to list. All members must hold; the values of one member are alternatives. At most 100 values each.',
})
export class ArticleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'What a reader types, up to 1,000 characters: words, `"phrases"`, `-exclude`, in the language of each article. All words must be in its title, summary or text, in any order and inflection; slips of the pen are forgiven in words of titles. Only the edition that stands for the article is searched: for readers the published one.',
  })
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'About these topics.' })
  topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By these authors.' })
  authorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About these agencies.' })
  agencyIds?: string[] | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'In this language.' })
  locale?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First published at this instant or later.' })
  publishedAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First published before this instant.' })
  publishedBefore?: Date | null;

  @Directive('@tag(name: "internal")')
  @Field(() => [ArticleStatus], {
    nullable: true,
    description: 'With these statuses.',
    defaultValue: [ArticleStatus.PUBLISHED],
  })
  statuses?: ArticleStatus[] | null;

  @Directive('@tag(name: "internal")')
  @Field(() => Boolean, { nullable: true, description: 'With an image above them, or without one.' })
  hasHeroImage?: boolean | null;

  @Directive('@tag(name: "internal")')
  @Field(() => DateTimeScalar, { nullable: true, description: 'Not changed since, as `modifiedAt` says.' })
  modifiedBefore?: Date | null;

  @Directive('@tag(name: "internal")')
  @Field(() => Boolean, { nullable: true, description: 'With a draft that waits for an editor, or without one.' })
  waitingForReview?: boolean | null;

  @Directive('@tag(name: "internal")')
  @Field(() => [String], {
    nullable: true,
    description: 'That serve none of these match profiles, as the dashboard names them; published ones alone.',
  })
  servingNoneOf?: string[] | null;
}

@InputType({ description: 'An order of articles. It is total: of equal ones the id decides.' })
export class ArticleSort {
  @Field(() => ArticleSortField, { description: 'What to sort by.' })
  field: ArticleSortField;

  @Field(() => SortDirection, { description: 'Which way.', defaultValue: SortDirection.DESC })
  direction: SortDirection;
}

@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; all published ones when left out.' })
  filter?: ArticleFilter | null;

  @Field(() => ArticleSort, {
    nullable: true,
    description: 'In which order. When left out: by relevance if there is a `text`, else the newest first.',
  })
  sort?: ArticleSort | null;
}

@ArgsType()
export class RelevantArticlesArgs extends ForwardPageArgs {
  @Field(() => RelevanceGrade, {
    nullable: true,
    description: 'Leave out what fits less.',
    defaultValue: RelevanceGrade.FAIR,
  })
  minGrade?: RelevanceGrade | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Only in this language.' })
  locale?: string | null;
}
