import { registerEnumType } from 'type-graphql';

export enum ArticleStatus {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  SCHEDULED = 'SCHEDULED',
  PUBLISHED = 'PUBLISHED',
  UNPUBLISHED = 'UNPUBLISHED',
}
registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Where an article stands, read off its editions at the moment of the query.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    IN_REVIEW: { description: 'Waiting for an editor.' },
    CHANGES_REQUESTED: { description: 'Sent back to its author.' },
    SCHEDULED: { description: 'To be published at `publishedAt`.' },
    PUBLISHED: { description: 'Readers see it.' },
    UNPUBLISHED: { description: 'Taken down.' },
  },
});
