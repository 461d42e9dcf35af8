import type { Work } from '../mutation/mutations.service.js';
import { openTree, topicToChange, type TopicAnswer, type TopicToChange } from './open-topics.js';
import { placeTopic, type PlaceInput } from './topic-place.js';

export interface TopicToMove extends TopicToChange, PlaceInput {}

/** Gives a topic, with all below it, another place in the tree; the gap that it leaves is closed. @throws UserError */
export async function moveTopic(work: Work, input: TopicToMove): Promise<TopicAnswer> {
  const { actor, now } = work;
  const tree = await openTree(work);
  const { id, slug, parentId, position } = await topicToChange(tree, input);
  await placeTopic(tree, id, input);
  const moved = (await tree.topic(id))!;
  if (moved.parentId !== parentId) await tree.place(parentId, await tree.siblings(parentId));
  await tree.update(id);
  const from = { parentId, position };
  const to = { parentId: moved.parentId, position: moved.position };
  await tree.log({ topicId: id, slug, kind: 'MOVED', at: now, by: actor.id, details: { from, to } });
  return { topicId: id };
}
