import type { Edge } from '@heartland/shared/connection';
import type { ArticleRow } from './article-row.js';

/** An article in a list as it was found. */
export interface ArticleListEdge extends Edge<ArticleRow> {
  /** Null in other orders than by relevance. */
  score: number | null;
  /** What was searched for, as it was meant; null without a text. */
  text: string | null;
}
