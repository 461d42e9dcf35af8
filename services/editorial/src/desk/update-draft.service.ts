import { EditionWriteRepository } from '../edition/edition-write.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { checkedComment, checkedContent, type ContentInput } from './checked-content.js';
import { openArticle, type ArticleAnswer, type ArticleChange } from './open-article.service.js';
import { saveDraft } from './save-draft.service.js';

export interface DraftToUpdate extends ArticleChange, ContentInput {
  minor?: boolean | null;
  comment?: string | null;
}

/**
 * Saves what an author has changed as the next edition. It goes on from the draft; without one from what readers will
 * see, see, or saw last. @throws UserError
 */
export async function updateArticleDraft(work: Work, input: DraftToUpdate): Promise<ArticleAnswer> {
  const open = await openArticle(work, input);
  const { draft, planned, live, ended } = open.timeline;
  const from = draft ?? planned ?? live ?? ended;
  const base = (await new EditionWriteRepository(work.manager).content(
    open.article.id,
    from?.number ?? (await open.lastNumber()),
  ))!;
  const { minor: baseWasMinor, ...content } = base;
  const comment = checkedComment(input.comment);
  const saved = await checkedContent(work.manager, input, content);
  // A draft is minor as a whole: as long as all of its saves are.
  const minor = input.minor === true && (!draft || baseWasMinor);
  return saveDraft(work, open, saved, { comment, minor });
}
