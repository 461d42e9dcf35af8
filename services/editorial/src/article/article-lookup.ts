import { LookupStatus } from '@heartland/shared/lookup';
import { isLive } from './article.lifecycle.js';
import type { SluggedArticle } from './article.repository.js';

const nothing = (status: LookupStatus) => ({ status, article: null, canonicalSlug: null });

/**
 * What a slug leads to: a withdrawn article is GONE, a renamed one MOVED; a draft looks like one that never was.
 * @param articles that the slug leads to, the best first
 */
export function lookUp([article, ...others]: readonly SluggedArticle[], now: Date) {
  if (article && isLive(article, now)) {
    const status = article.moved ? LookupStatus.MOVED : LookupStatus.FOUND;
    return { status, article, canonicalSlug: article.slug };
  }
  const wasSeen = [article, ...others].some((it) => it && it.publishedAt !== null && it.publishedAt <= now);
  return nothing(wasSeen ? LookupStatus.GONE : LookupStatus.NOT_FOUND);
}
