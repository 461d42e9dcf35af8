import { isIdOf, newId } from '@heartland/shared/ids';
import { slugify } from '@heartland/shared/slug';
import { Article } from '../article/article.entity.js';
import { EMPTY_CONTENT } from '../edition/edition-content.js';
import { EditionWriteRepository } from '../edition/edition-write.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import { checkedComment, checkedContent, type ContentInput } from './checked-content.js';
import { DeskArticleRepository } from './desk-article.repository.js';
import { freeSlug, slugFault } from './free-slug.js';
import type { ArticleAnswer } from './open-article.service.js';
import { SlugRepository, violates } from './slug.repository.js';

export interface ArticleToCreate extends ContentInput {
  title: string;
  locale?: string | null;
  slug?: string | null;
  translationOf?: string | null;
  comment?: string | null;
}

/** Makes an article with its first draft. @throws UserError */
export async function createArticle(work: Work, input: ArticleToCreate): Promise<ArticleAnswer> {
  const { manager, actor, now } = work;
  await new TopicNamesRepository(manager).holdTree();
  const id = newId('Article');
  const locale = localeOf(input.locale ?? 'en');
  const comment = checkedComment(input.comment);
  const content = await checkedContent(manager, input, { ...EMPTY_CONTENT, authorIds: [actor.id] });
  const translationGroup = await groupOf(work, id, input.translationOf);
  const slug = await slugOf(work, locale, input);
  try {
    await new DeskArticleRepository(manager, now).insert({ id, locale, slug, translationGroup });
  } catch (error) {
    if (violates(error, 'article_locale_slug_key')) throw slugTaken(slug);
    if (!violates(error, 'article_translation_group_locale_key')) throw error;
    throw userError('LOCALE_TAKEN', 'locale', `Expected a language without a translation, received "${locale}".`);
  }
  if (!(await new SlugRepository(manager, now).release({ locale, slug }, id))) throw slugTaken(slug);
  const save = { articleId: id, number: 1, minor: false, createdAt: now, createdBy: actor.id, comment };
  const editionId = await new EditionWriteRepository(manager).insert({ ...save, stage: 'DRAFT' }, content);
  return { articleId: id, editionId };
}

export const slugTaken = (slug: string) =>
  userError('SLUG_TAKEN', 'slug', `Expected a slug that no other article has or had, received "${slug}".`);

function localeOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    const message = `Expected a BCP 47 language tag such as en or es-MX, received ${JSON.stringify(tag)}.`;
    throw userError('INVALID', 'locale', message);
  }
}

/** A slug that is said is taken as it is; one that is made of the title gets a number when it is taken. */
async function slugOf({ manager, now }: Work, locale: string, { title, slug }: ArticleToCreate): Promise<string> {
  const message = slug == null ? null : slugFault(slug);
  if (message !== null) throw userError('INVALID', 'slug', message);
  if (slug != null) return slug;
  const made = slugify(title);
  if (made === '')
    throw userError('REQUIRED', 'slug', 'Expected a slug: the title has no letters of which to make one.');
  return freeSlug(made, await new SlugRepository(manager, now).like({ locale, slug: made }));
}

async function groupOf({ manager }: Work, id: string, original: string | null | undefined): Promise<string> {
  if (original == null) return id;
  const article = isIdOf('Article', original) && (await manager.getRepository(Article).findOneBy({ id: original }));
  if (article) return article.translationGroup;
  const message = `Expected the id of an article, received ${JSON.stringify(original)}.`;
  throw userError('NOT_FOUND', 'translationOf', message);
}
