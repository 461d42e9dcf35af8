import { EditionWriteRepository } from '../edition/edition-write.repository.js';
import type { Stage } from '../article/article.lifecycle.js';
import { TimelineRepository, type Timeline, type TimelineEdition } from '../edition/timeline.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import type { Effect, Move } from '../workflow/article.workflow.js';
import type { OpenArticle } from './open-article.service.js';

/** What of a move its effect depends on. */
interface Moved {
  edition: TimelineEdition;
  to: Move['to'];
  /** From when on it has effect. */
  from: Date;
}

/** Does what a move does. @returns the id of the edition that stands where it was moved to */
type MoveEffect = (work: Work, open: OpenArticle, moved: Moved) => Promise<string>;

export const EFFECTS: Readonly<Record<Effect, MoveEffect>> = {
  stage: async ({ manager, now }, _open, { edition, to }) => {
    await new TimelineRepository(manager, now).setStage(edition.id, to as Stage);
    return edition.id;
  },

  settle: (work, { timeline }, { edition, from }) => settle(work, timeline, edition, from),

  unsettle: async (work, { timeline }, { edition }) => {
    await unsettle(work, timeline, edition);
    return edition.id;
  },

  end: async (work, { article, timeline }, { from }) => {
    const { planned, live } = timeline;
    const outlives = planned !== null && planned.liveFrom! <= from;
    if (planned && !outlives) await unsettle(work, timeline, planned);
    const ended = outlives ? planned : live!;
    await new TimelineRepository(work.manager, work.now).setUntil(ended, from);
    await work.emit({ type: 'ARTICLE_UNPUBLISHED', articleId: article.id, editionId: ended.id, at: from });
    return ended.id;
  },

  keep: async ({ manager, now }, { timeline: { planned, live } }) => {
    const kept = (planned ?? live)!;
    if (!kept.liveUntil) {
      throw userError(
        'ILLEGAL_TRANSITION',
        'to',
        'Expected an article that is to be taken down, received one that stays.',
      );
    }
    await new TimelineRepository(manager, now).setUntil(kept, null);
    return kept.id;
  },

  return: async (work, { article, timeline, lastNumber }, { edition, from }) => {
    const { manager, actor, now } = work;
    const editions = new EditionWriteRepository(manager);
    const { minor: _minor, ...content } = (await editions.content(article.id, edition.number))!;
    const number = (await lastNumber()) + 1;
    const comment = `Returns edition ${edition.number}.`;
    const save = { articleId: article.id, number, stage: 'DRAFT', minor: false, createdAt: now, comment } as const;
    const id = await editions.insert({ ...save, createdBy: actor.id }, content);
    return settle(work, timeline, { ...edition, id, number, liveFrom: null, liveUntil: null }, from);
  },
};

/** Gives an edition its place on the timeline, and says so to whom it matters from that instant on. */
async function settle(work: Work, timeline: Timeline, edition: TimelineEdition, from: Date): Promise<string> {
  const { manager, now, emit } = work;
  const until = await new TimelineRepository(manager, now).settle(edition, from, timeline);
  const event = { articleId: edition.articleId, editionId: edition.id };
  await emit({ type: 'ARTICLE_PUBLISHED', ...event, at: from });
  if (until) await emit({ type: 'ARTICLE_UNPUBLISHED', ...event, at: until });
  return edition.id;
}

/** Takes a planned edition off the timeline; a newer draft makes it one of the past. */
async function unsettle(work: Work, timeline: Timeline, planned: TimelineEdition): Promise<void> {
  const { draft, live } = timeline;
  await new TimelineRepository(work.manager, work.now).unsettle(planned, draft ? 'SUPERSEDED' : 'DRAFT', timeline);
  if (!live?.liveUntil) return;
  const event = { articleId: live.articleId, editionId: live.id, at: live.liveUntil };
  await work.emit({ type: 'ARTICLE_UNPUBLISHED', ...event });
}
