import { JsonObjectScalar } from '@heartland/shared/scalars';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ReadingKind {
  ROLE = 'ROLE',
  PLACE = 'PLACE',
  SETTING = 'SETTING',
  AGENCY_TYPE = 'AGENCY_TYPE',
  EMPLOYMENT = 'EMPLOYMENT',
  ARRANGEMENT = 'ARRANGEMENT',
  PAY = 'PAY',
}
registerEnumType(ReadingKind, {
  name: 'ReadingKind',
  description: 'What words of a text were read as.',
  valuesConfig: {
    ROLE: { description: 'A kind of position: `positionTypes`.' },
    PLACE: { description: 'A place or state: `near` or `regionCodes`.' },
    SETTING: { description: 'A size of the community: `communitySizes`.' },
    AGENCY_TYPE: { description: 'A kind of agency: `agencyTypes`.' },
    EMPLOYMENT: { description: 'A kind of employment: `employmentTypes`.' },
    ARRANGEMENT: { description: 'A working arrangement: `workArrangements`.' },
    PAY: { description: 'A pay: `annualPay`.' },
  },
});

@ObjectType({ description: 'Words of a text that were read as a filter.' })
export class ReadingPart {
  @Field(() => ReadingKind, { description: 'What they name.', simple: true })
  kind: `${ReadingKind}`;

  @Field(() => String, { description: 'The words as they were typed.', simple: true })
  words: string;

  @Field(() => String, { description: 'What they were taken for, in words.', simple: true })
  label: string;

  @Field(() => JsonObjectScalar, { description: 'The members of `VacancyFilter` that they stand for.', simple: true })
  filter: object;
}

@ObjectType({ description: 'A misspelt word, and the words that were looked for instead.' })
export class SpellingCorrection {
  @Field(() => String, { description: 'The word as it was typed.', simple: true })
  typed: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [String], { description: 'The words that it was taken for, stemmed.', simple: true })
  taken: string[];
}

@ObjectType({
  description:
    'How a text was understood. To undo a part, send its words in quotes, say its member of the filter, or send `understand: false`.',
})
export class Reading {
  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [ReadingPart], { description: 'What was read as filters, in the order of the text.', simple: true })
  parts: ReadingPart[];

  @Field(() => String, { description: 'What is left of the text: words that a vacancy must have.', simple: true })
  text: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [SpellingCorrection], {
    description: 'Words that no vacancy has, and what they were taken for.',
    simple: true,
  })
  corrections: SpellingCorrection[];

  @Field(() => Boolean, { description: 'Whether words were left out because there were more than 32.', simple: true })
  truncated: boolean;
}
