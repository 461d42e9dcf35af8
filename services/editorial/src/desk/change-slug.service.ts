import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { editionId } from '../edition/edition-rows.js';
import { slugTaken } from './create-article.service.js';
import { DeskArticleRepository } from './desk-article.repository.js';
import { slugFault } from './free-slug.js';
import { openArticle, type ArticleAnswer, type ArticleChange } from './open-article.service.js';
import { SlugRepository, violates } from './slug.repository.js';

export interface SlugToChange extends ArticleChange {
  slug: string;
}

/**
 * Renames an article. The old name leads to it from then on; a name that it had before becomes its own again. Only an
 * editor renames what readers have seen. @throws UserError
 */
export async function changeArticleSlug(work: Work, input: SlugToChange): Promise<ArticleAnswer> {
  const { manager, actor, now, emit } = work;
  const { article, timeline, lastNumber } = await openArticle(work, input);
  const { id, locale, slug: former } = article;
  const { slug } = input;
  const message = slugFault(slug);
  if (message !== null) throw userError('INVALID', 'slug', message);
  if (actor.role === 'AUTHOR' && article.publishedAt !== null) {
    throw userError('FORBIDDEN', 'id', 'Expected an editor, because the article is published or planned.');
  }
  const shown = timeline.live ?? timeline.planned ?? timeline.ended ?? timeline.draft;
  const answer = { articleId: id, editionId: shown?.id ?? editionId(id, await lastNumber()) };
  if (slug === former) return answer;
  const slugs = new SlugRepository(manager, now);
  await slugs.give(id, slug).catch((error: unknown) => {
    throw violates(error, 'article_locale_slug_key') ? slugTaken(slug) : error;
  });
  if (!(await slugs.release({ locale, slug }, id))) throw slugTaken(slug);
  await slugs.redirect({ locale, slug: former }, id);
  await new DeskArticleRepository(manager, now).touch(id);
  await emit({ type: 'ARTICLE_RENAMED', ...answer, at: now, renamed: { from: former, to: slug } });
  return answer;
}
