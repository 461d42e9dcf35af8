import { loaderOfOne } from '@heartland/shared/batch';
import type { AuthorRepository } from './author.repository.js';

/** Authors by their id. */
export const createAuthorById = (authors: AuthorRepository) =>
  loaderOfOne(
    (ids) => authors.byIds(ids),
    (author) => author.id,
  );
