import type { Candidate, Match } from '@heartland/shared/relevance/ranking';
import type { DataSource } from 'typeorm';
import { ArticleIndex } from '../article-index/article-index.js';
import { PreviewedEditionRepository } from './previewed-edition.repository.js';

/** The part of the index that matching asks. */
export type Matching = Pick<ArticleIndex, 'matches' | 'like'>;

/**
 * The index as it would be if the drafts were published: theirs stand in for what it knows of their articles.
 * @param lens see `previewLens`
 */
export async function previewedIndex(index: ArticleIndex, lens: DataSource): Promise<Matching> {
  const editions = await new PreviewedEditionRepository(lens).all();
  const drafts = new ArticleIndex();
  for (const edition of editions) drafts.put(edition);
  const previewed = new Set(editions.map(({ articleId }) => articleId));
  /** @param find asks an index for so many; of ours as many more as may be replaced */
  const both = (find: (of: ArticleIndex, limit: number) => Match<Candidate>[], limit: number) => [
    ...find(drafts, limit),
    ...find(index, limit + previewed.size)
      .filter(({ candidate }) => !previewed.has(candidate.id))
      .slice(0, limit),
  ];
  return {
    matches: (vacancy, key, readable, limit) => both((of, most) => of.matches(vacancy, key, readable, most), limit),
    like: (asker, now, limit) => both((of, most) => of.like(asker, now, most), limit),
  };
}
