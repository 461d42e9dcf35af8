import type { ArticleStatus } from '../article/article.lifecycle.js';
import type { TimelineEdition } from '../edition/timeline.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { movesFrom, type Move } from '../workflow/article.workflow.js';
import { positionsOf, type Position } from '../workflow/positions.js';
import { WorkflowTransition } from '../workflow/workflow-transition.entity.js';
import { checkedComment } from './checked-content.js';
import { DeskArticleRepository } from './desk-article.repository.js';
import { EFFECTS } from './move-effects.service.js';
import { openArticle, type ArticleAnswer, type ArticleChange } from './open-article.service.js';

export interface TransitionToMake extends ArticleChange {
  to: ArticleStatus;
  at?: Date | null;
  comment?: string | null;
}

/** Makes a move of the workflow, and one row in its log. @throws UserError */
export async function transitionArticle(work: Work, input: TransitionToMake): Promise<ArticleAnswer> {
  const { manager, actor, now } = work;
  const open = await openArticle(work, input);
  const { move, edition } = chosen(positionsOf(open.timeline), input.to);
  if (!move.roles.includes(actor.role)) {
    const message = `Expected the role ${move.roles.join(' or ')} for ${move.from} to ${move.to}, received ${actor.role}.`;
    throw userError('FORBIDDEN_TRANSITION', 'to', message);
  }
  const at = checkedInstant(move, input.at, now);
  const comment = checkedComment(input.comment);
  if (move.comment === 'required' && !comment) {
    throw userError('REQUIRED', 'comment', `Expected a comment for ${move.from} to ${move.to}, received none.`);
  }
  const editionId = await EFFECTS[move.effect](work, open, { edition, to: move.to, from: at ?? now });
  await manager.insert(WorkflowTransition, {
    editionId,
    at: now,
    from: move.from,
    to: move.to,
    effectiveAt: at,
    by: actor.id,
    comment,
  });
  await new DeskArticleRepository(manager, now).touch(open.article.id);
  return { articleId: open.article.id, editionId };
}

/** The move to a status; what is done with the draft comes first. */
function chosen(positions: readonly Position[], to: ArticleStatus): { move: Move; edition: TimelineEdition } {
  for (const { status, edition } of positions) {
    const move = movesFrom([status]).find((it) => it.to === to);
    if (move) return { move, edition };
  }
  const statuses = positions.map(({ status }) => status);
  const possible = [...new Set(movesFrom(statuses).map((move) => move.to))];
  const message = `Expected one of ${possible.join(', ') || 'none'} from ${statuses.join(' and ')}, received ${to}.`;
  throw userError('ILLEGAL_TRANSITION', 'to', message);
}

function checkedInstant(move: Move, at: Date | null | undefined, now: Date): Date | null {
  if (at == null) {
    if (move.at !== 'required') return null;
    throw userError('REQUIRED', 'at', `Expected the instant for ${move.from} to ${move.to}, received none.`);
  }
  if (move.at === 'none') {
    throw userError(
      'INVALID',
      'at',
      `Expected no instant for ${move.from} to ${move.to}, received ${at.toISOString()}.`,
    );
  }
  if (at > now) return at;
  const message = `Expected an instant after ${now.toISOString()}, received ${at.toISOString()}.`;
  throw userError('SCHEDULE_IN_PAST', 'at', message);
}
