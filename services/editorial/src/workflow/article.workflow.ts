import type { ArticleStatus } from '../article/article.lifecycle.js';
import type { Role } from '../mutation/actor.js';

/** What a move does to the edition that it moves. */
export type Effect =
  /** Its stage changes; readers notice nothing. */
  | 'stage'
  /** Readers see it from now on, or from `at` on. */
  | 'settle'
  /** It is taken off the timeline, and is a draft again. */
  | 'unsettle'
  /** Readers see it until now, or until `at`. */
  | 'end'
  /** A planned end is taken back. */
  | 'keep'
  /** A new edition that says the same is settled. */
  | 'return';

export type Need = 'required' | 'optional' | 'none';

/** A move that the workflow has. */
export interface Move {
  /** Where the edition is that is moved. */
  from: ArticleStatus;
  to: ArticleStatus;
  /** Who may make it; an author only with an article of their own. */
  roles: readonly Role[];
  /** The instant, in the future, from which it has effect; at once when it is left out. */
  at: Need;
  comment: Need;
  effect: Effect;
  /** In a sentence, for people. */
  meaning: string;
}

const ALL = ['AUTHOR', 'EDITOR', 'PUBLISHER'] as const;
const EDITORS = ['EDITOR', 'PUBLISHER'] as const;
const PUBLISHERS = ['PUBLISHER'] as const;

const move = (
  from: ArticleStatus,
  to: ArticleStatus,
  roles: readonly Role[],
  effect: Effect,
  meaning: string,
  needs: Partial<Pick<Move, 'at' | 'comment'>> = {},
): Move => ({ from, to, roles, effect, meaning, at: 'none', comment: 'optional', ...needs });

/** The workflow: every move that there is. What is not here cannot be done. */
export const MOVES: readonly Move[] = [
  move('DRAFT', 'IN_REVIEW', ALL, 'stage', 'The draft is handed in.'),
  move('IN_REVIEW', 'DRAFT', ALL, 'stage', 'The draft is taken back.'),
  move('IN_REVIEW', 'CHANGES_REQUESTED', EDITORS, 'stage', 'The draft is sent back to its author, with the reason.', {
    comment: 'required',
  }),
  move('CHANGES_REQUESTED', 'IN_REVIEW', ALL, 'stage', 'The draft is handed in again.'),
  move('IN_REVIEW', 'SCHEDULED', PUBLISHERS, 'settle', 'Readers will see it from an instant on.', { at: 'required' }),
  move('IN_REVIEW', 'PUBLISHED', PUBLISHERS, 'settle', 'Readers see it from now on.'),
  move('SCHEDULED', 'SCHEDULED', PUBLISHERS, 'settle', 'The instant is moved.', { at: 'required' }),
  move('SCHEDULED', 'PUBLISHED', PUBLISHERS, 'settle', 'Readers see it now instead of later.'),
  move('SCHEDULED', 'DRAFT', PUBLISHERS, 'unsettle', 'It is not to be published; it is a draft again.'),
  move('PUBLISHED', 'UNPUBLISHED', PUBLISHERS, 'end', 'It is taken down, now or at an instant.', { at: 'optional' }),
  move('PUBLISHED', 'PUBLISHED', PUBLISHERS, 'keep', 'It is not to be taken down after all.'),
  move('UNPUBLISHED', 'PUBLISHED', PUBLISHERS, 'return', 'Readers see again what they saw last.'),
  move('UNPUBLISHED', 'SCHEDULED', PUBLISHERS, 'return', 'Readers will see again what they saw last.', {
    at: 'required',
  }),
];

/** The moves from any of these statuses, of which an article has more than one: that of its draft and its own. */
export function movesFrom(statuses: readonly ArticleStatus[]): Move[] {
  return statuses.flatMap((status) => MOVES.filter(({ from }) => from === status));
}
