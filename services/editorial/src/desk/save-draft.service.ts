import type { Content } from '../edition/edition-content.js';
import { EditionWriteRepository } from '../edition/edition-write.repository.js';
import { TimelineRepository } from '../edition/timeline.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { DeskArticleRepository } from './desk-article.repository.js';
import type { ArticleAnswer, OpenArticle } from './open-article.service.js';

/** A save that is not content. */
export interface DraftSave {
  comment: string | null;
  /** Nothing in it matters to readers. */
  minor: boolean;
}

/** Saves content as the next edition of an article: it takes the place of the draft, at the stage of the draft. */
export async function saveDraft(
  work: Work,
  { article, timeline: { draft }, lastNumber }: OpenArticle,
  content: Content,
  { comment, minor }: DraftSave,
): Promise<ArticleAnswer> {
  const { manager, actor, now } = work;
  if (draft?.stage === 'IN_REVIEW' && actor.role === 'AUTHOR') {
    throw userError('FORBIDDEN', 'id', 'Expected a draft that is not in review, or an editor; take it back first.');
  }
  if (draft) await new TimelineRepository(manager, now).setStage(draft.id, 'SUPERSEDED');
  const editionId = await new EditionWriteRepository(manager).insert(
    {
      articleId: article.id,
      number: (await lastNumber()) + 1,
      stage: draft?.stage ?? 'DRAFT',
      minor,
      createdAt: now,
      createdBy: actor.id,
      comment,
    },
    content,
  );
  await new DeskArticleRepository(manager, now).touch(article.id);
  return { articleId: article.id, editionId };
}
