import { registerEnumType } from 'type-graphql';
import type { EditionStatus } from './edition-status.js';

export const EditionStatusEnum: { [Status in EditionStatus]: Status } = {
  DRAFT: 'DRAFT',
  IN_REVIEW: 'IN_REVIEW',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  SCHEDULED: 'SCHEDULED',
  PUBLISHED: 'PUBLISHED',
  UNPUBLISHED: 'UNPUBLISHED',
  SUPERSEDED: 'SUPERSEDED',
  DISCARDED: 'DISCARDED',
};
registerEnumType(EditionStatusEnum, {
  name: 'EditionStatus',
  description: 'Where an edition stands at the moment of the query.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    IN_REVIEW: { description: 'Waiting for an editor.' },
    CHANGES_REQUESTED: { description: 'Sent back to its author.' },
    SCHEDULED: { description: 'Readers will see it.' },
    PUBLISHED: { description: 'Readers see it.' },
    UNPUBLISHED: { description: 'Readers saw it last, until it was taken down.' },
    SUPERSEDED: { description: 'A newer one took its place.' },
    DISCARDED: { description: 'Thrown away.' },
  },
});
