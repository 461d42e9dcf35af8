import { registerEnumType } from 'type-graphql';

export enum ArticleSortField {
  RELEVANCE = 'RELEVANCE',
  PUBLISHED_AT = 'PUBLISHED_AT',
  MODIFIED_AT = 'MODIFIED_AT',
  TITLE = 'TITLE',
}
registerEnumType(ArticleSortField, {
  name: 'ArticleSortField',
  description: 'What articles can be sorted by.',
  valuesConfig: {
    RELEVANCE: { description: 'How well title and summary fit the text, then the date; without a text all are equal.' },
    PUBLISHED_AT: { description: 'First publication; what never was published by its last change.' },
    MODIFIED_AT: { description: 'Last change that matters to readers.' },
    TITLE: { description: 'The title, by the alphabet.' },
  },
});
