import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { UserFault } from '../mutation/user-error.js';
import { UserErrorType } from '../mutation/user-error.type.js';

const INTERNAL = '@tag(name: "internal")';

export enum LearningModeEnum {
  OFF = 'OFF',
  ON = 'ON',
  EXPERIMENT = 'EXPERIMENT',
}
registerEnumType(LearningModeEnum, {
  name: 'LearningMode',
  description: 'What is learnt of readers.',
  valuesConfig: {
    OFF: { description: 'Nothing is counted.' },
    ON: { description: 'What is shown and clicked is counted.' },
    EXPERIMENT: { description: 'The same, while lists are interleaved of two scorers.' },
  },
});

@ObjectType({ description: 'How many events were counted, or why none was.' })
export class RecordRelevanceEventsPayload {
  @Field(() => Int, { description: 'All of them, or 0.', simple: true })
  recorded: number;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [UserErrorType], {
    description: 'What is to be mended in the input; empty when all were counted.',
    simple: true,
  })
  userErrors: readonly UserFault[];
}

@Directive(INTERNAL)
@ObjectType({ description: 'How often something was clicked of how often it was shown.' })
export class ClickRate {
  @Field(() => String, {
    description: 'What: a grade, a kind of reason, a position, a scorer; empty for all.',
    simple: true,
  })
  key: string;

  @Field(() => Float, { description: 'How often it was shown.', simple: true })
  impressions: number;

  @Field(() => Float, { description: 'How often it was clicked.', simple: true })
  clicks: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Clicks by impressions, 1 at most; null when it was never shown.',
    simple: true,
  })
  rate: number | null;

  @Field(() => Float, { nullable: true, description: 'Where its interval of 95 % begins (Wilson).', simple: true })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'Where it ends.', simple: true })
  high: number | null;
}

@Directive(INTERNAL)
@ObjectType({ description: 'What readers preferred of two scorers whose lists were interleaved.' })
export class ScorerExperiment {
  @Field(() => String, { description: 'Name of the scorer that is used.', simple: true })
  current: string;

  @Field(() => String, { description: 'Name of the one that may replace it.', simple: true })
  candidate: string;

  @Field(() => Float, { description: 'How often picks of the current one were shown.', simple: true })
  currentImpressions: number;

  @Field(() => Float, { description: 'How often picks of the candidate were shown.', simple: true })
  candidateImpressions: number;

  @Field(() => Float, { description: 'Clicks on picks of the current one.', simple: true })
  currentClicks: number;

  @Field(() => Float, { description: 'Clicks on picks of the candidate.', simple: true })
  candidateClicks: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How likely so uneven clicks are if readers see no difference: the exact two-sided sign test, each click a trial; null without one.',
    simple: true,
  })
  pValue: number | null;
}

@Directive(INTERNAL)
@ObjectType({ description: 'What readers clicked of the articles beside vacancies.' })
export class LearningReport {
  @Field(() => LearningModeEnum, { description: 'What is learnt at present.', simple: true })
  mode: string;

  @Field(() => String, { description: 'The first day that is counted, of UTC, e.g. `2026-11-22`.', simple: true })
  since: string;

  @Field(() => ClickRate, { description: 'All of it.', simple: true })
  all: ClickRate;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [ClickRate], { description: 'By grade, what was shown most first.', simple: true })
  byGrade: ClickRate[];

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [ClickRate], {
    description: 'By the kind of the weightiest reason, what was shown most first.',
    simple: true,
  })
  byReason: ClickRate[];

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [ClickRate], { description: 'By position in the list, from 1.', simple: true })
  byPosition: ClickRate[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [ClickRate], { description: 'By scorer, what was shown most first.', simple: true })
  byScorer: ClickRate[];

  @Field(() => ScorerExperiment, { description: 'The present two scorers against each other.', simple: true })
  experiment: ScorerExperiment;
}
