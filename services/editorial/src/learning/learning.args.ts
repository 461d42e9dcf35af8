import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';

export enum RelevanceEventKind {
  IMPRESSION = 'IMPRESSION',
  CLICK = 'CLICK',
}
registerEnumType(RelevanceEventKind, {
  name: 'RelevanceEventKind',
  description: 'What happened to an article beside a vacancy.',
  valuesConfig: {
    IMPRESSION: { description: 'A reader was shown it.' },
    CLICK: { description: 'A reader who was shown it opened it.' },
  },
});

@InputType({ description: 'Something that happened to an article beside a vacancy.' })
export class RelevanceEventInput {
  @Field(() => String, { description: 'The `placement` of its edge, of the last seven days.' })
  placement: string;

  @Field(() => RelevanceEventKind, { description: 'What happened.' })
  kind: RelevanceEventKind;
}

@InputType({ description: 'What is to be counted; nothing of who reads is asked for or kept (docs/learning.md).' })
export class RecordRelevanceEventsInput {
  @Field(() => [RelevanceEventInput], { description: 'At most 100 events; all are counted, or none.' })
  events: RelevanceEventInput[];
}

@ArgsType()
export class LearningReportArgs {
  @Field(() => Int, { nullable: true, description: 'Days up to today, of UTC, 1 to 3650; 28 when left out.' })
  days?: number | null;
}
