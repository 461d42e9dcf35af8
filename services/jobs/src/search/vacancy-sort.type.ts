import { registerEnumType } from 'type-graphql';

export enum VacancySortField {
  RELEVANCE = 'RELEVANCE',
  POSTED_AT = 'POSTED_AT',
  VALID_THROUGH = 'VALID_THROUGH',
  ANNUAL_PAY = 'ANNUAL_PAY',
  DISTANCE = 'DISTANCE',
  AGENCY_NAME = 'AGENCY_NAME',
}
registerEnumType(VacancySortField, {
  name: 'VacancySortField',
  description: 'What vacancies can be sorted by.',
  valuesConfig: {
    RELEVANCE: { description: 'How well the title fits the text; without a text all are equal.' },
    POSTED_AT: { description: 'When they were posted.' },
    VALID_THROUGH: { description: 'When they close; those open until filled come last.' },
    ANNUAL_PAY: { description: 'The lowest pay in a year; those that state none come last.' },
    DISTANCE: { description: 'How far their nearest location is from `near`, which must be said.' },
    AGENCY_NAME: { description: 'The name of the agency, by the alphabet.' },
  },
});
