import { Count, pagedForward } from '@heartland/shared/connection';
import { NO_ROLE } from '@heartland/shared/relevance/profile-keys';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ArticleType } from '../article/article.type.js';
import { AuthorType } from '../author/author.type.js';
import type { EditorialContext } from '../context.js';
import { VacancyType } from '../vacancy/vacancy.type.js';
import { OverrideStateEnum } from './override-enums.type.js';
import { RelevanceOverrideArgs } from './override.args.js';
import type { RelevanceOverride, RelevanceOverrideChange } from './override.entity.js';
import { stateOf, type OverrideState } from './override.lifecycle.js';
import {
  RelevanceOverrideChangeType,
  RelevanceOverrideConnection,
  RelevanceOverridePayload,
  RelevanceOverrideType,
} from './override.type.js';

@Resolver(() => RelevanceOverrideType)
export class RelevanceOverrideResolver {
  @Directive('@tag(name: "internal")')
  @Query(() => RelevanceOverrideType, { nullable: true, description: 'The override with this id; null for none.' })
  relevanceOverride(
    @Arg('id', () => ID, { description: 'Id of an override.' }) id: string,
    @Ctx() { relevanceOverride }: EditorialContext,
  ): Promise<RelevanceOverride | null> {
    return relevanceOverride(id);
  }

  @Directive('@tag(name: "internal")')
  @Directive(pagedForward())
  @Query(() => RelevanceOverrideConnection, {
    nullable: true,
    description: 'Every override that was ever made, the newest first, those that were withdrawn as well.',
  })
  relevanceOverrides(
    @Args(() => RelevanceOverrideArgs) args: RelevanceOverrideArgs,
    @Ctx() { relevanceOverrides }: EditorialContext,
  ): Promise<RelevanceOverrideConnection> {
    return relevanceOverrides(args.filter, args);
  }

  @FieldResolver(() => OverrideStateEnum, { description: 'Whether it counts at the moment of the query.' })
  state(@Root() override: RelevanceOverride, @Ctx() { now }: EditorialContext): OverrideState {
    return stateOf(override, now);
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: 'The article; null when it is not published and nobody of the desk asks.',
  })
  article(@Root() { articleId }: RelevanceOverride, @Ctx() { visibleArticle }: EditorialContext) {
    return visibleArticle(articleId);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The vacancy of the scope VACANCY, known or not.' })
  vacancyId(@Root() { scope, target }: RelevanceOverride): string | null {
    return scope === 'VACANCY' ? target : null;
  }

  @FieldResolver(() => VacancyType, {
    nullable: true,
    description: 'The vacancy of the scope VACANCY; null while the jobs subgraph is down.',
  })
  vacancy(@Root() { scope, target }: RelevanceOverride): { id: string } | null {
    return scope === 'VACANCY' ? { id: target } : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Key of the role of the scopes PROFILE and ROLE; null for a profile of no known role.',
  })
  role(@Root() { scope, target }: RelevanceOverride): string | null {
    const role = scope === 'PROFILE' || scope === 'ROLE' ? target.split('|')[0]! : NO_ROLE;
    return role === NO_ROLE ? null : role;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Key of the setting of the scope PROFILE.' })
  setting(@Root() { scope, target }: RelevanceOverride): string | null {
    return scope === 'PROFILE' ? target.split('|')[1]! : null;
  }

  @FieldResolver(() => AuthorType, { description: 'Who made it.' })
  async madeBy(@Root() { madeBy }: RelevanceOverride, @Ctx() { authorById }: EditorialContext): Promise<object> {
    return (await authorById.load(madeBy))!;
  }

  @FieldResolver(() => AuthorType, { nullable: true, description: 'Who took it back; null when nobody did.' })
  withdrawnBy(@Root() { withdrawnBy }: RelevanceOverride, @Ctx() { authorById }: EditorialContext) {
    return withdrawnBy === null ? null : authorById.load(withdrawnBy);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [RelevanceOverrideChangeType], { description: 'Its log, the first entry first.' })
  changes(@Root() { id }: RelevanceOverride, @Ctx() { overrideChangesOf }: EditorialContext): Promise<object[]> {
    return overrideChangesOf(id);
  }
}

@Resolver(() => RelevanceOverrideConnection)
export class RelevanceOverrideConnectionResolver {
  @FieldResolver(() => Count, { description: 'How many there are on all pages.' })
  totalCount(@Root() connection: RelevanceOverrideConnection): Promise<Count> {
    return connection.count();
  }
}

@Resolver(() => RelevanceOverrideChangeType)
export class RelevanceOverrideChangeResolver {
  @FieldResolver(() => AuthorType, { description: 'Who did it.' })
  async by(@Root() { by }: RelevanceOverrideChange, @Ctx() { authorById }: EditorialContext): Promise<object> {
    return (await authorById.load(by))!;
  }
}

@Resolver(() => RelevanceOverridePayload)
export class RelevanceOverridePayloadResolver {
  @FieldResolver(() => RelevanceOverrideType, {
    nullable: true,
    description: 'The override; null when nothing was done.',
  })
  override(@Root() { overrideId }: RelevanceOverridePayload, @Ctx() { relevanceOverride }: EditorialContext) {
    return overrideId === undefined ? null : relevanceOverride(overrideId);
  }
}
