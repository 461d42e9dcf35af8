import type { Work } from '../mutation/mutations.service.js';
import { checkedTopic, type TopicInput } from './checked-topic.js';
import { openTree, topicToChange, type TopicAnswer, type TopicToChange } from './open-topics.js';

export interface TopicToUpdate extends TopicToChange, TopicInput {}

/** Changes what is said of a topic. @throws UserError */
export async function updateTopic(work: Work, input: TopicToUpdate): Promise<TopicAnswer> {
  const { actor, now } = work;
  const tree = await openTree(work);
  const { id, slug, name, description, synonyms } = await topicToChange(tree, input);
  const from = { name, description, synonyms };
  const to = checkedTopic(input, from);
  await tree.update(id, to);
  await tree.log({ topicId: id, slug, kind: 'UPDATED', at: now, by: actor.id, details: { from, to } });
  return { topicId: id };
}
