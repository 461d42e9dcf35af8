import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { TimelineRepository } from '../edition/timeline.repository.js';
import type { Actor } from '../mutation/actor.js';
import { possibleMoves } from './positions.js';

/** What a request may ask of the workflow. @param actor who asks; null is nobody */
export function createWorkflowReaders(dataSource: DataSource, actor: (() => Promise<Actor>) | null, now: Date) {
  const timelines = new TimelineRepository(dataSource.manager, now);
  const timeline = new DataLoader(async (articleIds: readonly string[]) => {
    const found = await timelines.ofAll(articleIds);
    return articleIds.map((id) => found.get(id) ?? null);
  });
  return {
    /** The moves that the workflow has for an article. */
    movesOf: async (articleId: string) => {
      const found = await timeline.load(articleId);
      const role = actor && (await actor()).role;
      return found
        ? possibleMoves(found).map((move) => ({ ...move, yours: role !== null && move.roles.includes(role) }))
        : [];
    },
  };
}
