import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { EditionRepository } from './edition.repository.js';

/** What hangs on editions, by the id of the edition. */
export const createEditionLoaders = (editions: EditionRepository) => ({
  byId: loaderOfOne(
    (ids) => editions.byIds(ids),
    ({ id }) => id,
  ),
  /** By the id of the article. */
  draft: loaderOfOne(
    (articleIds) => editions.drafts(articleIds),
    ({ articleId }) => articleId,
  ),
  transitions: loaderOfMany(
    (ids) => editions.transitions(ids),
    ({ editionId }) => editionId,
  ),
  content: loaderOfOne(
    (ids) => editions.contents(ids),
    ({ id }) => id,
  ),
  blocks: loaderOfOne(
    (ids) => editions.blocks(ids),
    ({ id }) => id,
  ),
  /** What vacancies are matched by. */
  matchProfile: loaderOfOne(
    (ids) => editions.profiles(ids),
    ({ id }) => id,
  ),
  authors: loaderOfMany(
    (ids) => editions.authors(ids),
    ({ editionId }) => editionId,
  ),
  topics: loaderOfMany(
    (ids) => editions.topics(ids),
    ({ editionId }) => editionId,
  ),
  agencies: loaderOfMany(
    (ids) => editions.agencies(ids),
    ({ editionId }) => editionId,
  ),
});
