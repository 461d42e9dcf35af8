import type { Keyed, Mutations, Work } from '../mutation/mutations.service.js';
import { createTopic } from './create-topic.service.js';
import { mergeTopics } from './merge-topics.service.js';
import { moveTopic } from './move-topic.service.js';
import type { TopicAnswer } from './open-topics.js';
import { updateTopic } from './update-topic.service.js';

/** The mutations of topics by their names, each in a transaction of its own. */
export function createTaxonomy(mutations: Mutations) {
  const run =
    <Input>(name: string, work: (work: Work, input: Input) => Promise<TopicAnswer>) =>
    (input: Input & Keyed) =>
      mutations.run(name, input, (it) => work(it, input));
  return {
    createTopic: run('createTopic', createTopic),
    updateTopic: run('updateTopic', updateTopic),
    moveTopic: run('moveTopic', moveTopic),
    mergeTopics: run('mergeTopics', mergeTopics),
  };
}
