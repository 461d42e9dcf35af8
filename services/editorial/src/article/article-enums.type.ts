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

export enum ArticleTopicOrigin {
  PROPOSED_BY_VOCABULARY = 'PROPOSED_BY_VOCABULARY',
  CHOSEN_BY_EDITOR = 'CHOSEN_BY_EDITOR',
}
registerEnumType(ArticleTopicOrigin, {
  name: 'ArticleTopicOrigin',
  description: 'Who said that an article is about a topic.',
  valuesConfig: {
    PROPOSED_BY_VOCABULARY: { description: 'The words of its text; nobody has looked at it yet.' },
    CHOSEN_BY_EDITOR: { description: 'Somebody at the desk, who chose it or confirmed what was proposed.' },
  },
});
