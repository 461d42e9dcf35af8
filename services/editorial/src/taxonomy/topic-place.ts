import { userError } from '../mutation/user-error.js';
import { existingTopic } from './open-topics.js';
import type { TopicTreeRepository } from './topic-tree.repository.js';

/** Where a topic is to stand. */
export interface PlaceInput {
  /** Null or left out is the top. */
  parentId?: string | null;
  /** Among those that stand there already, 0 before all of them; after them when left out. */
  position?: number | null;
}

/**
 * Puts a topic into its place, and the others around it.
 * @throws UserError NOT_FOUND, TOPIC_CYCLE, INVALID
 */
export async function placeTopic(tree: TopicTreeRepository, id: string, place: PlaceInput): Promise<void> {
  const parentId = place.parentId ?? null;
  if (parentId !== null) {
    await existingTopic(tree, 'parentId', parentId);
    if (await tree.isWithin(parentId, id)) {
      const message = 'Expected a topic that is not the moved one and does not stand below it, received one that does.';
      throw userError('TOPIC_CYCLE', 'parentId', message);
    }
  }
  const others = (await tree.siblings(parentId)).filter((other) => other !== id);
  const position = place.position ?? others.length;
  if (position < 0 || position > others.length) {
    throw userError('INVALID', 'position', `Expected a position from 0 to ${others.length}, received ${position}.`);
  }
  await tree.place(parentId, others.toSpliced(position, 0, id));
}
