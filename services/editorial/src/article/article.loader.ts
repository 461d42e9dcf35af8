import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { ArticleRepository } from './article.repository.js';

/** Articles by their id, published or not, each with the edition that stands for it at the instant. */
export const createArticleById = (articles: ArticleRepository, now: Date) =>
  loaderOfOne(
    (ids) => articles.byIds(ids, now),
    (article) => article.id,
  );

/** Published translations by their group. */
export const createTranslations = (articles: ArticleRepository, now: Date) =>
  loaderOfMany(
    (groups) => articles.ofGroups(groups, now),
    ({ translationGroup }) => translationGroup,
  );

/** Former slugs by the id of the article. */
export const createSlugHistory = (articles: ArticleRepository) =>
  loaderOfMany(
    (ids) => articles.slugHistory(ids),
    ({ articleId }) => articleId,
  );
