import { TimelineRepository } from '../edition/timeline.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { DeskArticleRepository } from './desk-article.repository.js';
import { openArticle, type ArticleAnswer, type ArticleChange } from './open-article.service.js';

/** Throws the draft away; as an edition it is kept and can be restored. @throws UserError */
export async function discardArticleDraft(work: Work, input: ArticleChange): Promise<ArticleAnswer> {
  const { manager, now } = work;
  const { article, timeline } = await openArticle(work, input);
  const { draft } = timeline;
  if (!draft) throw userError('NOT_FOUND', 'id', 'Expected an article with a draft, received one without.');
  await new TimelineRepository(manager, now).setStage(draft.id, 'DISCARDED');
  await new DeskArticleRepository(manager, now).touch(article.id);
  return { articleId: article.id, editionId: draft.id };
}
