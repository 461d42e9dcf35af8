import { badUserInput } from '@heartland/shared/errors';
import { Arg, Args, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { EditorialContext } from '../context.js';
import { isDays } from './learning-report.js';
import { LearningReportArgs, RecordRelevanceEventsInput } from './learning.args.js';
import { LearningReport, RecordRelevanceEventsPayload } from './learning.type.js';

/** Days of a report when nothing is said: four weeks, so that every day of the week weighs the same. */
const DEFAULT_DAYS = 28;

@Resolver()
export class LearningResolver {
  @Mutation(() => RecordRelevanceEventsPayload, {
    description: 'Counts what readers were shown and clicked beside vacancies, without anything of who they are.',
  })
  recordRelevanceEvents(
    @Arg('input', () => RecordRelevanceEventsInput, { description: 'What happened.' })
    input: RecordRelevanceEventsInput,
    @Ctx() { recordEvents }: EditorialContext,
  ): Promise<RecordRelevanceEventsPayload> {
    return recordEvents(input) as Promise<RecordRelevanceEventsPayload>;
  }

  @Directive('@tag(name: "internal")')
  @Query(() => LearningReport, {
    nullable: true,
    description: 'How often the articles beside vacancies were clicked, by grade, reason, position and scorer.',
  })
  relevanceLearning(
    @Args(() => LearningReportArgs) { days }: LearningReportArgs,
    @Ctx() { learningReport }: EditorialContext,
  ): Promise<LearningReport> {
    if (days != null && !isDays(days)) throw badUserInput(['days'], 'an integer from 1 to 3650', days);
    return learningReport(days ?? DEFAULT_DAYS);
  }
}
