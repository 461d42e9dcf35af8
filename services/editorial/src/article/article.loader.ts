import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { ArticleRepository } from './article.repository.js';

/** Articles by their id, published or not. */
export const createArticleById = (articles: ArticleRepository) =>
  loaderOfOne(
    (ids) => articles.byIds(ids),
    (article) => article.id,
  );

/** Bodies of articles by the id of the article. */
export const createBlocksById = (articles: ArticleRepository) =>
  loaderOfOne(
    (ids) => articles.blocksByIds(ids),
    ({ id }) => id,
  );

/** What vacancies are matched by, by the id of the article. */
export const createMatchProfileById = (articles: ArticleRepository) =>
  loaderOfOne(
    (ids) => articles.profilesByIds(ids),
    ({ id }) => id,
  );

export const createAuthorLinks = (articles: ArticleRepository) =>
  loaderOfMany(
    (ids) => articles.authorLinks(ids),
    (link) => link.articleId,
  );

export const createTopicLinks = (articles: ArticleRepository) =>
  loaderOfMany(
    (ids) => articles.topicLinks(ids),
    (link) => link.articleId,
  );

export const createAgencyLinks = (articles: ArticleRepository) =>
  loaderOfMany(
    (ids) => articles.agencyLinks(ids),
    (link) => link.articleId,
  );
