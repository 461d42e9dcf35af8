import { registerEnumType } from 'type-graphql';

export enum ArticleStatus {
  DRAFT = 'DRAFT',
  SCHEDULED = 'SCHEDULED',
  PUBLISHED = 'PUBLISHED',
  UNPUBLISHED = 'UNPUBLISHED',
}
registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Where an article stands, read off its dates at the moment of the query.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    SCHEDULED: { description: 'To be published at `publishedAt`.' },
    PUBLISHED: { description: 'Readers see it.' },
    UNPUBLISHED: { description: 'Taken down.' },
  },
});
