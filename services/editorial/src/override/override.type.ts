import type { OverrideAction, OverrideScope } from '@heartland/shared/relevance/override';
import { PageInfo, type Count } from '@heartland/shared/connection';
import { DateTimeScalar, JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';
import { OverrideActionEnum, OverrideChangeKindEnum, OverrideScopeEnum } from './override-enums.type.js';
import type { RelevanceOverride, RelevanceOverrideChange } from './override.entity.js';

@Directive('@tag(name: "internal")')
@ObjectType('RelevanceOverrideChange', { description: 'An entry of the log of an override.' })
export class RelevanceOverrideChangeType implements Pick<RelevanceOverrideChange, 'kind' | 'at' | 'details'> {
  @Field(() => OverrideChangeKindEnum, { description: 'What was done.', simple: true })
  kind: RelevanceOverrideChange['kind'];

  @Field(() => DateTimeScalar, { description: 'When.', simple: true })
  at: Date;

  @Field(() => JsonObjectScalar, { description: 'What was before and after, of a change.', simple: true })
  details: object;
}

@Directive('@tag(name: "internal")')
@ObjectType('RelevanceOverride', {
  description: 'What an editor says of an article and vacancies, above what their texts say (docs/relevance.md).',
})
export class RelevanceOverrideType implements Pick<
  RelevanceOverride,
  | 'id'
  | 'action'
  | 'scope'
  | 'position'
  | 'validFrom'
  | 'validThrough'
  | 'reason'
  | 'version'
  | 'madeAt'
  | 'withdrawnAt'
> {
  @Field(() => ID, { description: 'Opaque and globally unique.', simple: true })
  id: string;

  @Field(() => OverrideActionEnum, { description: 'What is said.', simple: true })
  action: OverrideAction;

  @Field(() => OverrideScopeEnum, { description: 'Of which vacancies.', simple: true })
  scope: OverrideScope;

  @Field(() => Int, { nullable: true, description: 'Place among pins, from 1; null for a block.', simple: true })
  position: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It counts from this instant on; null when from the beginning.',
    simple: true,
  })
  validFrom: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It counts until this instant, exclusive; null is without an end.',
    simple: true,
  })
  validThrough: Date | null;

  @Field(() => String, { description: 'Why; readers do not see it.', simple: true })
  reason: string;

  @Field(() => Int, { description: 'Counts its changes; a change names the one that was read.', simple: true })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.', simple: true })
  madeAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null when not.', simple: true })
  withdrawnAt: Date | null;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'An override in the list of them.' })
export class RelevanceOverrideEdge {
  @Field(() => String, { description: 'Its place in the list.', simple: true })
  cursor: string;

  @Field(() => RelevanceOverrideType, { description: 'The override.', simple: true })
  node: object;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of overrides, the newest first.' })
export class RelevanceOverrideConnection {
  @Field(() => [RelevanceOverrideEdge], { description: 'The overrides with their places.', simple: true })
  edges: RelevanceOverrideEdge[];

  @Field(() => [RelevanceOverrideType], { description: 'The overrides.', simple: true })
  nodes: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.', simple: true })
  pageInfo: PageInfo;

  /** Counts when asked. */
  count: () => Promise<Count>;
}

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'What a mutation of overrides did.' })
export class RelevanceOverridePayload {
  /** Nothing was done when it is left out. */
  overrideId?: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [UserErrorType], {
    description: 'What is to be mended in the input; empty when it was done.',
    simple: true,
  })
  userErrors: readonly UserFault[];
}
