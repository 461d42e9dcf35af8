import type { Candidate, Scored } from '@heartland/shared/relevance/ranking';
import type { DataSource } from 'typeorm';
import { ArticleIndex } from '../article-index/article-index.js';
import { PreviewedEditionRepository } from './previewed-edition.repository.js';

/** The part of the index that matching asks. */
export type Matching = Pick<ArticleIndex, 'matches' | 'matchesAmong' | 'like' | 'overrides'>;

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
  const both = (find: (of: ArticleIndex, limit: number) => Scored<Candidate>, limit: number) => {
    const [ofDrafts, ours] = [find(drafts, limit), find(index, limit + previewed.size)];
    const kept = placesOf(ours).filter((place) => !previewed.has(ours.candidate(place).id));
    return among([
      ...placesOf(ofDrafts).map((place) => ({ of: ofDrafts, place })),
      ...kept.slice(0, limit).map((place) => ({ of: ours, place })),
    ]);
  };
  return {
    matches: (vacancy, key, readable, limit, scorer) =>
      both((of, most) => of.matches(vacancy, key, readable, most, scorer), limit),
    matchesAmong: (articleIds, vacancy, readable) =>
      both((of) => of.matchesAmong(articleIds, vacancy, readable), articleIds.length),
    overrides: index.overrides,
    like: (asker, now, limit) => both((of, most) => of.like(asker, now, most), limit),
  };
}

const placesOf = ({ scores }: Scored<Candidate>): number[] => [...scores.keys()];

/** Some of the candidates of several lists. */
function among(chosen: readonly { of: Scored<Candidate>; place: number }[]): Scored<Candidate> {
  const ask =
    <T>(question: (of: Scored<Candidate>, place: number) => T) =>
    (index: number) =>
      question(chosen[index]!.of, chosen[index]!.place);
  return {
    scores: chosen.map(({ of, place }) => of.scores[place]!),
    candidate: ask((of, place) => of.candidate(place)),
    topic: ask((of, place) => of.topic(place)),
    group: ask((of, place) => of.group(place)),
    explain: ask((of, place) => of.explain(place)),
  };
}
