import { ForwardPageArgs, PageArgs } from '@heartland/shared/connection';
import { RelevanceGrade } from '@heartland/shared/relevance.type';
import { LocaleScalar } from '@heartland/shared/scalars';
import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { ArticleStatus } from './article-enums.type.js';

@InputType({
  description:
    'Which articles to list. All members must hold; the values of one member are alternatives. At most 100 values each.',
})
export class ArticleFilter {
  @Field(() => [ID], { nullable: true, description: 'About these topics.' })
  topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'By these authors.' })
  authorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About these agencies.' })
  agencyIds?: string[] | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'In this language.' })
  locale?: string | null;

  @Directive('@tag(name: "internal")')
  @Field(() => [ArticleStatus], {
    nullable: true,
    description: 'With these statuses.',
    defaultValue: [ArticleStatus.PUBLISHED],
  })
  statuses?: ArticleStatus[] | null;
}

@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; all published ones when left out.' })
  filter?: ArticleFilter | null;
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
