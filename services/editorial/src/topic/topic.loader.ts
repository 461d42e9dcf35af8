import { loaderOfMany, loaderOfOne } from '@heartland/shared/batch';
import type { TopicRepository } from './topic.repository.js';

/** Entries of the log of a topic that are shown. */
const MOST_CHANGES = 50;

/** Topics by their id, or by that of one that was merged into them. */
export const createTopicById = (topics: TopicRepository) =>
  loaderOfOne(
    (ids) => topics.byIds(ids),
    ({ asked }) => asked,
  );

/** Topics by their slug, or by that of one that was merged into them. */
export const createTopicBySlug = (topics: TopicRepository) =>
  loaderOfOne(
    (slugs) => topics.bySlugs(slugs),
    ({ asked }) => asked,
  );

/** Topics by their parent. */
export const createSubtopics = (topics: TopicRepository) =>
  loaderOfMany(
    (parentIds) => topics.children(parentIds),
    ({ parentId }) => parentId!,
  );

/** The newest entries of the log by the id of the topic. */
export const createTopicChanges = (topics: TopicRepository) =>
  loaderOfMany(
    (topicIds) => topics.changes(topicIds, MOST_CHANGES),
    ({ topicId }) => topicId,
  );
