import type { OverrideAction, OverrideScope } from '@heartland/shared/relevance/override';
import { PageArgs } from '@heartland/shared/connection';
import { DateTimeScalar } from '@heartland/shared/scalars';
import { ArgsType, Directive, Field, ID, InputType, Int } from 'type-graphql';
import { OverrideActionEnum, OverrideScopeEnum, OverrideStateEnum } from './override-enums.type.js';
import type { OverrideState } from './override.lifecycle.js';

const KEY = 'The same key with the same input is done once within a day.';

@Directive('@tag(name: "internal")')
@InputType({ description: 'What an editor says of an article and vacancies.' })
export class CreateRelevanceOverrideInput {
  @Field(() => ID, { description: 'The article.' })
  articleId: string;

  @Field(() => OverrideActionEnum, { description: 'What is said.' })
  action: OverrideAction;

  @Field(() => OverrideScopeEnum, { description: 'Of which vacancies; the scope says which members name them.' })
  scope: OverrideScope;

  @Field(() => ID, {
    nullable: true,
    description: 'The vacancy, for the scope VACANCY; one that nobody knows has no effect.',
  })
  vacancyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Key of a role of the vocabulary, e.g. `deputy`, for the scope ROLE; for PROFILE left out means vacancies of no known role.',
  })
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of a setting of the vocabulary, e.g. `rural-county`, for the scope PROFILE.',
  })
  setting?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of a pin among pins, 1 to 1,000, the first first; 1 when left out. Not for a block.',
  })
  position?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It counts from this instant on; at once when left out.',
  })
  validFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It counts until this instant, exclusive; without an end when left out.',
  })
  validThrough?: Date | null;

  @Field(() => String, { description: 'Why, 1 to 500 characters; readers do not see it.' })
  reason: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

/** What every change of an override has. */
@InputType()
abstract class RelevanceOverrideChangeInput {
  @Field(() => ID, { description: 'The override.' })
  id: string;

  @Field(() => Int, { description: '`version` of the override when it was read.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'What to change of an override; what is left out is as it was.' })
export class UpdateRelevanceOverrideInput extends RelevanceOverrideChangeInput {
  @Field(() => Int, { nullable: true, description: 'Place of a pin among pins, 1 to 1,000.' })
  position?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It counts from this instant on; null is at once.' })
  validFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It counts until this instant, exclusive; null is without an end.',
  })
  validThrough?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why, 1 to 500 characters.' })
  reason?: string | null;
}

@Directive('@tag(name: "internal")')
@InputType({ description: 'An override to take back.' })
export class WithdrawRelevanceOverrideInput extends RelevanceOverrideChangeInput {}

@Directive('@tag(name: "internal")')
@InputType({
  description:
    'Which overrides to list. All members must hold; the values of one member are alternatives. At most 100 values each.',
})
export class RelevanceOverrideFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these articles.' })
  articleIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'That name these vacancies.' })
  vacancyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Made by these authors.' })
  madeByIds?: string[] | null;

  @Field(() => [OverrideActionEnum], { nullable: true, description: 'That say this.' })
  actions?: OverrideAction[] | null;

  @Field(() => [OverrideScopeEnum], { nullable: true, description: 'With these scopes.' })
  scopes?: OverrideScope[] | null;

  @Field(() => [OverrideStateEnum], { nullable: true, description: 'In these states at the moment of the query.' })
  states?: OverrideState[] | null;
}

@ArgsType()
export class RelevanceOverrideArgs extends PageArgs {
  @Field(() => RelevanceOverrideFilter, { nullable: true, description: 'Which; all when left out.' })
  filter?: RelevanceOverrideFilter | null;
}
