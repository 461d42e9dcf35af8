import { stableId } from '@heartland/shared/ids';
import { articleProfile } from '@heartland/shared/relevance/profile';
import type { Article } from '../article/article.entity.js';
import { BLOCKS_VERSION } from '../body/block.js';
import { plainTextOf } from '../body/plain-text.js';
import type { ArticleFile } from './article-file.js';

/** Weight of a topic that the editor chose and that the words of the text hardly show. */
const LEAST_WEIGHT = 0.1;

/** When a draft without dates was last changed. */
const DRAFTED = '2026-10-01T09:00:00Z';

/** An article file as the rows that are stored. */
export function rowsOfArticle(file: ArticleFile) {
  const id = stableId('Article', 'en', file.slug);
  const profile = articleProfile({ title: file.title, text: plainTextOf(file.blocks), topics: file.topics });
  const publishedAt = file.publishedAt ? new Date(file.publishedAt) : null;
  const article: Article = {
    id,
    locale: 'en',
    slug: file.slug,
    title: file.title,
    summary: file.summary,
    blocks: file.blocks,
    schemaVersion: BLOCKS_VERSION,
    publishedAt,
    withdrawnAt: file.withdrawnAt ? new Date(file.withdrawnAt) : null,
    modifiedAt: file.modifiedAt ? new Date(file.modifiedAt) : (publishedAt ?? new Date(DRAFTED)),
    matchProfile: profile,
  };
  return {
    article,
    authors: file.authors.map((slug, position) => ({ articleId: id, authorId: stableId('Author', slug), position })),
    topics: file.topics.map((key, position) => ({
      articleId: id,
      topicId: stableId('Topic', key),
      position,
      weight: Math.max(LEAST_WEIGHT, profile.topics[key] ?? 0),
    })),
    agencies: file.agencies.map((ori) => ({ articleId: id, agencyId: stableId('Agency', ori) })),
    redirects: file.formerSlugs.map((fromSlug) => ({ locale: 'en', fromSlug, articleId: id })),
  };
}
