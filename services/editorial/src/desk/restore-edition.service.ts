import { EditionWriteRepository } from '../edition/edition-write.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { checkedComment } from './checked-content.js';
import { openArticle, type ArticleAnswer, type ArticleChange } from './open-article.service.js';
import { saveDraft } from './save-draft.service.js';

export interface EditionToRestore extends ArticleChange {
  editionNumber: number;
  comment?: string | null;
}

/** Saves what an earlier edition said as the next one: nothing that was in between is lost. @throws UserError */
export async function restoreArticleEdition(work: Work, input: EditionToRestore): Promise<ArticleAnswer> {
  const open = await openArticle(work, input);
  const { editionNumber } = input;
  const found = await new EditionWriteRepository(work.manager).content(open.article.id, editionNumber);
  if (!found) {
    throw userError(
      'NOT_FOUND',
      'editionNumber',
      `Expected a number from 1 to ${await open.lastNumber()}, received ${editionNumber}.`,
    );
  }
  const { minor: _minor, ...content } = found;
  const comment = checkedComment(input.comment) ?? `Restores edition ${editionNumber}.`;
  return saveDraft(work, open, content, { comment, minor: false });
}
