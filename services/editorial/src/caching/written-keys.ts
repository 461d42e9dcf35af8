import { LIST_OF_ARTICLES } from './cached-types.js';

/**
 * What caches have to forget after a mutation: all with the article that it changed. Everything else that the desk
 * changes, as topics and images, is shown in too many ways, and everything is forgotten.
 * @param answer of the mutation
 * @returns null is everything
 */
export function writtenKeys(answer: { articleId?: unknown }): readonly string[] | null {
  return typeof answer.articleId === 'string' ? [answer.articleId, LIST_OF_ARTICLES] : null;
}
