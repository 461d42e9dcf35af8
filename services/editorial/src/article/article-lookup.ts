import { LookupStatus } from '@heartland/shared/lookup';
import type { ArticleRow } from './article-row.js';
import { statusOf } from './article.lifecycle.js';

interface Slugs {
  bySlug(slug: string, locale: string): Promise<ArticleRow | null>;
  byFormerSlug(slug: string, locale: string): Promise<ArticleRow | null>;
}

const nothing = (status: LookupStatus) => ({ status, article: null, canonicalSlug: null });

/** What a slug leads to: a withdrawn article is GONE, a renamed one MOVED; a draft looks like one that never was. */
export async function lookUp(slug: string, locale: string, articles: Slugs, now: Date) {
  const current = await articles.bySlug(slug, locale);
  const article = current ?? (await articles.byFormerSlug(slug, locale));
  const status = article && statusOf(article, now);
  if (status === 'UNPUBLISHED') return nothing(LookupStatus.GONE);
  if (!article || status !== 'PUBLISHED') return nothing(LookupStatus.NOT_FOUND);
  return { status: current ? LookupStatus.FOUND : LookupStatus.MOVED, article, canonicalSlug: article.slug };
}
