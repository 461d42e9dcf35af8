import { OPEN_STAGES, type ArticleStatus } from '../article/article.lifecycle.js';
import type { Timeline, TimelineEdition } from '../edition/timeline.repository.js';
import { movesFrom, type Move } from './article.workflow.js';

/** An edition that can be moved, and where it is. */
export interface Position {
  status: ArticleStatus;
  edition: TimelineEdition;
}

/** Where an article stands: its draft, what is planned, and what readers see or saw; in this order. */
export function positionsOf({ draft, planned, live, ended }: Timeline): Position[] {
  const at = (status: ArticleStatus, edition: TimelineEdition | null) => (edition ? [{ status, edition }] : []);
  const stage = OPEN_STAGES.find((it) => it === draft?.stage);
  return [
    ...(stage ? at(stage, draft) : []),
    ...at('SCHEDULED', planned),
    ...at('PUBLISHED', live),
    // What readers saw last comes back only when nothing newer is on its way.
    ...(draft || planned ? [] : at('UNPUBLISHED', ended)),
  ];
}

/** The moves that the workflow has for an article. */
export function possibleMoves(timeline: Timeline): Move[] {
  const moves = movesFrom(positionsOf(timeline).map(({ status }) => status));
  const end = (timeline.planned ?? timeline.live)?.liveUntil;
  return moves.filter(({ effect }) => effect !== 'keep' || end != null);
}
