import { loaderOfOne } from '@heartland/shared/batch';
import type { TopicRepository } from './topic.repository.js';

/** Topics by their id. */
export const createTopicById = (topics: TopicRepository) =>
  loaderOfOne(
    (ids) => topics.byIds(ids),
    (topic) => topic.id,
  );

/** Topics by their slug. */
export const createTopicBySlug = (topics: TopicRepository) =>
  loaderOfOne(
    (slugs) => topics.bySlugs(slugs),
    (topic) => topic.slug,
  );
