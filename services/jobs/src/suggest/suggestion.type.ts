import { JsonObjectScalar } from '@heartland/shared/scalars';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SuggestionKind {
  TITLE = 'TITLE',
  AGENCY = 'AGENCY',
  PLACE = 'PLACE',
}
registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What can be suggested while a reader types.',
  valuesConfig: {
    TITLE: { description: 'Titles of vacancies, without what stands behind a dash or in brackets.' },
    AGENCY: { description: 'Agencies.' },
    PLACE: { description: 'Towns, counties, states and ZIP codes of the United States.' },
  },
});

@ObjectType({ description: 'What a reader who typed a prefix may mean.' })
export class Suggestion {
  @Field(() => SuggestionKind, { description: 'What it is.', simple: true })
  kind: `${SuggestionKind}`;

  @Field(() => String, { description: 'To be shown, and to be put into the box.', simple: true })
  text: string;

  @Field(() => JsonObjectScalar, { description: 'The members of `VacancyFilter` that look for it.', simple: true })
  filter: object;
}

@ArgsType()
export class SuggestArgs {
  @Field(() => String, { description: 'What was typed so far, up to 100 characters: the beginning of any word.' })
  prefix: string;

  @Field(() => [SuggestionKind], { nullable: true, description: 'Of these kinds; of all when left out.' })
  kinds?: SuggestionKind[] | null;

  @Field(() => Int, { nullable: true, description: 'How many of each kind, 1 to 20; 5 when left out.' })
  first?: number | null;
}
