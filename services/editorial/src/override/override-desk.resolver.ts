import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import {
  CreateRelevanceOverrideInput,
  UpdateRelevanceOverrideInput,
  WithdrawRelevanceOverrideInput,
} from './override.args.js';
import { RelevanceOverridePayload } from './override.type.js';

type Outcome = Promise<RelevanceOverridePayload>;

/** The mutations of overrides; what each does is in `override.service.ts`. */
@Resolver()
export class OverrideDeskResolver {
  @Directive('@tag(name: "internal")')
  @Mutation(() => RelevanceOverridePayload, { description: 'Pins an article to vacancies, or blocks it from them.' })
  createRelevanceOverride(
    @Arg('input', () => CreateRelevanceOverrideInput, { description: 'What is said.' })
    input: CreateRelevanceOverrideInput,
    @Ctx() { overrideDesk }: EditorialContext,
  ): Outcome {
    return overrideDesk.createRelevanceOverride(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => RelevanceOverridePayload, {
    description: 'Changes the order, the dates or the reason of an override.',
  })
  updateRelevanceOverride(
    @Arg('input', () => UpdateRelevanceOverrideInput, { description: 'What to change.' })
    input: UpdateRelevanceOverrideInput,
    @Ctx() { overrideDesk }: EditorialContext,
  ): Outcome {
    return overrideDesk.updateRelevanceOverride(input);
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => RelevanceOverridePayload, { description: 'Takes an override back, for ever.' })
  withdrawRelevanceOverride(
    @Arg('input', () => WithdrawRelevanceOverrideInput, { description: 'The override.' })
    input: WithdrawRelevanceOverrideInput,
    @Ctx() { overrideDesk }: EditorialContext,
  ): Outcome {
    return overrideDesk.withdrawRelevanceOverride(input);
  }
}
