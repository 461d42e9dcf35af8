import { isIdOf } from '@heartland/shared/ids';
import type { Work } from '../mutation/mutations.service.js';
import { userError } from '../mutation/user-error.js';
import { TopicNamesRepository } from '../topic/topic-names.repository.js';
import type { Topic } from '../topic/topic.entity.js';
import { TopicTreeRepository } from './topic-tree.repository.js';

/** What every change of a topic names. */
export interface TopicToChange {
  id: string;
  /** `version` of the topic when it was read. */
  expectedVersion: number;
}

/** What a mutation of topics answers. */
export interface TopicAnswer {
  topicId: string;
}

/**
 * Opens the tree for a change: nobody else changes it, or files an article under it, until the transaction ends.
 * @throws UserError FORBIDDEN
 */
export async function openTree({ manager, actor }: Work): Promise<TopicTreeRepository> {
  if (actor.role === 'AUTHOR') {
    throw userError('FORBIDDEN', [], 'Expected the role EDITOR or PUBLISHER, received AUTHOR.');
  }
  await new TopicNamesRepository(manager).takeTree();
  return new TopicTreeRepository(manager);
}

/** A topic of the open tree, as it was when it was read. @throws UserError NOT_FOUND, VERSION_CONFLICT */
export async function topicToChange(tree: TopicTreeRepository, { id, expectedVersion }: TopicToChange): Promise<Topic> {
  const topic = await existingTopic(tree, 'id', id);
  if (topic.version === expectedVersion) return topic;
  const message = `Expected version ${topic.version}, which the topic has now, received ${expectedVersion}.`;
  throw userError('VERSION_CONFLICT', 'expectedVersion', message);
}

/** @param member of the input that names it @throws UserError NOT_FOUND */
export async function existingTopic(tree: TopicTreeRepository, member: string, id: string): Promise<Topic> {
  const topic = isIdOf('Topic', id) ? await tree.topic(id) : null;
  if (topic) return topic;
  throw userError('NOT_FOUND', member, `Expected the id of a topic, received ${JSON.stringify(id)}.`);
}
