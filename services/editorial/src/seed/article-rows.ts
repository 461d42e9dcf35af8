import { stableId } from '@heartland/shared/ids';
import type { Article } from '../article/article.entity.js';
import type { SlugRedirect } from '../article/slug-redirect.entity.js';
import { BLOCKS_VERSION } from '../body/block.js';
import { editionId, editionRows } from '../edition/edition-rows.js';
import type { Edition } from '../edition/edition.entity.js';
import type { ArticleFile } from './article-file.js';

/** When a draft without dates was last changed. */
const DRAFTED = '2026-10-01T09:00:00Z';

/** An article file as the rows that are stored: an article of one edition. */
export function rowsOfArticle(file: ArticleFile) {
  const id = stableId('Article', 'en', file.slug);
  const first = editionId(id, 1);
  const { plainText, matchProfile, ...links } = editionRows(first, {
    title: file.title,
    blocks: file.blocks,
    topics: file.topics.map((key) => ({ id: stableId('Topic', key), keys: [key] })),
    topicsChosen: true,
    authorIds: file.authors.map((slug) => stableId('Author', slug)),
    agencyIds: file.agencies.map((ori) => stableId('Agency', ori)),
  });
  const publishedAt = file.publishedAt ? new Date(file.publishedAt) : null;
  const modifiedAt = file.modifiedAt ? new Date(file.modifiedAt) : (publishedAt ?? new Date(DRAFTED));
  const createdAt = publishedAt ?? modifiedAt;
  const article: Article = {
    id,
    locale: 'en',
    slug: file.slug,
    translationGroup: id,
    publishedAt,
    version: 1,
    createdAt,
    changedAt: modifiedAt,
  };
  const edition: Edition = {
    id: first,
    articleId: id,
    number: 1,
    title: file.title,
    summary: file.summary,
    blocks: file.blocks,
    schemaVersion: BLOCKS_VERSION,
    plainText,
    seoTitle: null,
    seoDescription: null,
    noindex: false,
    heroImageId: null,
    topicsChosen: true,
    matchProfile,
    stage: publishedAt ? 'SETTLED' : 'DRAFT',
    liveFrom: publishedAt,
    liveUntil: file.withdrawnAt ? new Date(file.withdrawnAt) : null,
    minor: false,
    modifiedAt,
    createdAt,
    createdBy: null,
    comment: null,
  };
  const redirects = file.formerSlugs.map((fromSlug): SlugRedirect => ({
    locale: 'en',
    fromSlug,
    articleId: id,
    since: modifiedAt,
  }));
  return { article, edition, ...links, redirects };
}
