import { EditionMatchRepository } from '../edition/edition-match.repository.js';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { distinctSynonyms } from './checked-topic.js';
import { existingTopic, openTree, topicToChange, type TopicAnswer, type TopicToChange } from './open-topics.js';
import { TopicMergeRepository } from './topic-merge.repository.js';

export interface TopicsToMerge extends TopicToChange {
  /** Id of the topic of which it becomes a part. */
  intoId: string;
}

/**
 * Makes a topic a part of another: every edition that is about it is about the other then, those below it stand below
 * the other, its name and synonyms are synonyms of the other, and its slug and id lead there. @throws UserError
 */
export async function mergeTopics(work: Work, input: TopicsToMerge): Promise<TopicAnswer> {
  const { manager, actor, now } = work;
  const tree = await openTree(work);
  const source = await topicToChange(tree, input);
  const target = await existingTopic(tree, 'intoId', input.intoId);
  if (await tree.isWithin(target.id, source.id)) {
    const message = 'Expected another topic that does not stand below the merged one, received one that does.';
    throw userError('TOPIC_CYCLE', 'intoId', message);
  }
  const merge = new TopicMergeRepository(manager, source, target);
  const editions = await merge.moveEditions();
  const children = await tree.siblings(source.id);
  await tree.place(target.id, [...(await tree.siblings(target.id)), ...children]);
  await merge.redirect(now);
  await tree.place(source.parentId, await tree.siblings(source.parentId));
  const { name, synonyms } = target;
  await tree.update(target.id, { synonyms: distinctSynonyms(name, [...synonyms, source.name, ...source.synonyms]) });
  const details = { into: target.slug, editions, children: children.length, ...wordsOf(source) };
  await tree.log({ topicId: target.id, slug: source.slug, kind: 'MERGED', at: now, by: actor.id, details });
  await new EditionMatchRepository(manager).aboutTopic(target.id, now);
  return { topicId: target.id };
}

const wordsOf = ({ name, description, synonyms }: { name: string; description: string; synonyms: string[] }) => ({
  name,
  description,
  synonyms,
});
