import { loaderOfOne } from '@heartland/shared/batch';
import type { ArticleRepository } from './article.repository.js';

/** Articles by their id, published or not, each with the edition that stands for it at the instant. */
export const createArticleById = (articles: ArticleRepository, now: Date) =>
  loaderOfOne(
    (ids) => articles.byIds(ids, now),
    (article) => article.id,
  );
