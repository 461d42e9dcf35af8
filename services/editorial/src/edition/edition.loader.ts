import { loaderOfMany, loaderOfOne, loadersTogether, type LoadersTogether } from '@heartland/shared/batch';
import type { EditionParts, EditionPartsRepository } from './edition-parts.repository.js';
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
  /** What vacancies are matched by. */
  matchProfile: loaderOfOne(
    (ids) => editions.profiles(ids),
    ({ id }) => id,
  ),
  agencies: loaderOfMany(
    (ids) => editions.agencies(ids),
    ({ editionId }) => editionId,
  ),
});

/** What is shown with editions, by the keys of each part. */
export const createEditionParts = (parts: EditionPartsRepository): EditionPartLoaders =>
  loadersTogether<EditionParts>((keys) => parts.byKeys(keys), {
    shown: ({ editionId }) => editionId,
    authors: ({ editionId }) => editionId,
    topics: ({ editionId }) => editionId,
    heroes: ({ editionId }) => editionId,
    bodies: ({ editionId }) => editionId,
    images: ({ id }) => id,
  });

export type EditionPartLoaders = LoadersTogether<EditionParts>;
