import { statusOf, type ArticleStatus } from '../article/article.lifecycle.js';
import type { EditionRow } from './edition-row.js';

/** Where an edition stands: as an article does, or it is one of the past. */
export type EditionStatus = ArticleStatus | 'SUPERSEDED' | 'DISCARDED';

/** The status of an edition at an instant. */
export function editionStatus(edition: EditionRow, now: Date): EditionStatus {
  const { stage, replaced } = edition;
  if (stage === 'SUPERSEDED' || stage === 'DISCARDED') return stage;
  const status = statusOf(edition, now);
  return status === 'UNPUBLISHED' && replaced ? 'SUPERSEDED' : status;
}
