import type { Article } from './article.entity.js';

/** The long columns of an article: each is read when a field needs it. */
export const LONG_COLUMNS = ['blocks', 'matchProfile'] as const;

/** An article without its long columns: all that lists show. */
export type ArticleRow = Omit<Article, (typeof LONG_COLUMNS)[number]>;
