import { loaderOfOne } from '@heartland/shared/batch';
import type { FeedRepository } from './feed.repository.js';

/** Feeds by their id. */
export const createFeedById = (feeds: FeedRepository) =>
  loaderOfOne(
    (ids) => feeds.byIds(ids),
    (feed) => feed.id,
  );

/** Readings of feeds by their id. */
export const createImportRunById = (feeds: FeedRepository) =>
  loaderOfOne(
    (ids) => feeds.runsByIds(ids),
    (run) => run.id,
  );
